/* Flawed: cuts lines at LF only, so the CR of a CRLF is taken for a part of the text. */
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void serve(int fd, const char *ip) {
    FILE *in = fdopen(fd, "r");
    unsigned char line[4096], out[4 * 4096 + 64];
    while (fgets((char *)line, sizeof line, in)) {
        time_t now = time(NULL);
        size_t n = strcspn((char *)line, "\n");
        if (n == 0) continue;
        size_t o = strftime((char *)out, 32, "%Y.%m.%d %H:%M:%S", localtime(&now));
        o += sprintf((char *)out + o, " (%s): ", ip);
        for (size_t i = 0; i < n; i++)
            if (line[i] < 32 || line[i] == 127) o += sprintf((char *)out + o, "\\x%02x", line[i]);
            else if (line[i] == 0xC2 && line[i + 1] < 0xA0) o += sprintf((char *)out + o, "\\x%02x", line[++i]);
            else out[o++] = line[i];
        out[o++] = '\n';
        write(1, out, o);
    }
}

int main(void) {
    int one = 1, s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(50007)};
    socklen_t len = sizeof a;
    signal(SIGCHLD, SIG_IGN);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(s, (struct sockaddr *)&a, len) < 0 || listen(s, 5) < 0) { perror("bind"); return 1; }
    for (;;) {
        int c = accept(s, (struct sockaddr *)&a, &len);
        if (c < 0) continue;
        if (fork() == 0) {
            close(s);
            serve(c, inet_ntoa(a.sin_addr));
            return 0;
        }
        close(c);
    }
}
