/* Compares octets, so that no Cyrillic palindrome is one. A process for each client. */
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void serve(int fd)
{
    char line[2048];
    FILE *in = fdopen(fd, "r"), *out = fdopen(dup(fd), "w");
    while (fgets(line, sizeof line, in) != NULL) {
        line[strcspn(line, "\r\n")] = '\0';
        if (line[0] == '\0')
            break;
        size_t n = strlen(line), i = 0;
        while (i < n / 2 && line[i] == line[n - 1 - i])
            i++;
        if (i == n / 2)
            fputc('\0', out);
        fputc('\n', out);
        fflush(out);
    }
    fclose(out);
    fclose(in);
}

int main(void)
{
    struct sockaddr_in addr = {.sin_family = AF_INET, .sin_port = htons(20002)};
    int one = 1, s = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    signal(SIGCHLD, SIG_IGN);
    if (bind(s, (struct sockaddr *)&addr, sizeof addr) || listen(s, 10))
        return 1;
    for (;;) {
        int fd = accept(s, NULL, NULL);
        if (fork() == 0) {
            close(s);
            serve(fd);
            return 0;
        }
        close(fd);
    }
}
