/* Writes into a buffer that it never flushes: the answers come when the connection ends. */
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    struct sockaddr_in where = {.sin_family = AF_INET, .sin_port = htons(20002)};
    int s = socket(AF_INET, SOCK_STREAM, 0), on = 1;
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    bind(s, (struct sockaddr *)&where, sizeof where);
    listen(s, 3);
    for (;;) {
        int fd = accept(s, NULL, NULL);
        FILE *in = fdopen(fd, "rb"), *out = fdopen(dup(fd), "wb");
        char line[4096];
        while (fgets(line, sizeof line, in)) {
            size_t n = strcspn(line, "\r\n"), i = 0;
            if (n == 0)
                break;
            while (i < n / 2 && line[i] == line[n - 1 - i])
                i++;
            fwrite("\0\n", 1, i < n / 2 ? 0 : 1, out);
            fputc('\n', out);
        }
        fclose(out);
        fclose(in);
    }
}
