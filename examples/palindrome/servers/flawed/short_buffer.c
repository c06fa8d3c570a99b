/* Reads lines into 256 octets; what does not fit is the next line. */
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#define BUFFER 256

static int characters(const char *s, const char *at[])
{
    int n = 0;
    for (; *s; s++)
        if (((unsigned char)*s & 0xC0) != 0x80)
            at[n++] = s;
    at[n] = s;
    return n;
}

static int palindrome(const char *s)
{
    const char *at[BUFFER + 1];
    int n = characters(s, at);
    for (int i = 0; i < n / 2; i++) {
        const char *a = at[i], *b = at[n - 1 - i];
        if (at[i + 1] - a != at[n - i] - b || strncmp(a, b, (size_t)(at[i + 1] - a)))
            return 0;
    }
    return 1;
}

int main(void)
{
    struct sockaddr_in me = {.sin_family = AF_INET, .sin_port = htons(20002)};
    int listener = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
    signal(SIGPIPE, SIG_IGN);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    bind(listener, (void *)&me, sizeof me);
    listen(listener, 5);
    printf("ready\n");
    for (;;) {
        int client = accept(listener, NULL, NULL);
        FILE *stream = fdopen(client, "r+");
        char line[BUFFER];
        setvbuf(stream, NULL, _IONBF, 0);
        while (fgets(line, BUFFER, stream)) {
            line[strcspn(line, "\r\n")] = 0;
            if (!*line)
                break;
            if (palindrome(line))
                fwrite("\0\n", 1, 2, stream);
            else
                fputc('\n', stream);
        }
        fclose(stream);
    }
}
