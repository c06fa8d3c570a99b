/* Flawed: sends a greeting as soon as a client has connected (otherwise an echo server with fork). */
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void show(const unsigned char *p, ssize_t n) {
    for (ssize_t i = 0; i < n; i++)
        if (p[i] < 32 || p[i] == 127) printf("\\x%02x", p[i]);
        else if (p[i] == 0xC2 && i + 1 < n && p[i + 1] < 0xA0) printf("\\x%02x", p[++i]);
        else putchar(p[i]);
    putchar('\n');
}

int main(void) {
    int one = 1, s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(50007)};
    socklen_t len = sizeof a;
    const char *hello = "Welcome to the echo server!\n";
    signal(SIGCHLD, SIG_IGN);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(s, (struct sockaddr *)&a, len) < 0 || listen(s, 5) < 0) { perror("bind"); return 1; }
    for (;;) {
        int c = accept(s, (struct sockaddr *)&a, &len);
        if (c < 0) continue;
        printf("client %s:%d\n", inet_ntoa(a.sin_addr), ntohs(a.sin_port));
        fflush(stdout);
        if (fork() == 0) {
            char buf[2048];
            ssize_t n;
            close(s);
            write(c, hello, strlen(hello));
            while ((n = read(c, buf, sizeof buf)) > 0) {
                show((unsigned char *)buf, n);
                fflush(stdout);
                for (ssize_t done = 0, w; done < n; done += w)
                    if ((w = write(c, buf + done, n - done)) <= 0) return 0;
            }
            return 0;
        }
        close(c);
    }
}
