/* Echo server: one poll() loop, non-blocking sockets, a buffer for each client. */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#define MAX 64
static struct pollfd fds[MAX];
static struct { char data[4096]; ssize_t len, sent; } buf[MAX];

static void show(const unsigned char *p, ssize_t n) {
    for (ssize_t i = 0; i < n; i++)
        if (p[i] < 32 || p[i] == 127) printf("\\x%02x", p[i]);
        else if (p[i] == 0xC2 && i + 1 < n && p[i + 1] < 0xA0) printf("\\x%02x", p[++i]);
        else putchar(p[i]);
    putchar('\n');
}

int main(void) {
    int one = 1, n = 1, s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(50007)};
    setvbuf(stdout, NULL, _IOLBF, 0);
    signal(SIGPIPE, SIG_IGN);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(s, (struct sockaddr *)&a, sizeof a) < 0 || listen(s, 10) < 0) { perror("bind"); return 1; }
    fds[0] = (struct pollfd){.fd = s, .events = POLLIN};
    for (;;) {
        poll(fds, n, -1);
        for (int i = n - 1; i > 0; i--) {
            if (!fds[i].revents) continue;
            ssize_t r;
            if (fds[i].events == POLLIN) {
                r = buf[i].len = read(fds[i].fd, buf[i].data, sizeof buf[i].data);
                buf[i].sent = 0;
                if (r > 0) show((unsigned char *)buf[i].data, r);
            } else {
                r = write(fds[i].fd, buf[i].data + buf[i].sent, buf[i].len - buf[i].sent);
                if (r > 0) buf[i].sent += r;
            }
            if (r == 0 || (r < 0 && errno != EAGAIN)) {
                close(fds[i].fd);
                fds[i] = fds[--n];
                buf[i] = buf[n];
            } else if (r > 0) fds[i].events = buf[i].sent < buf[i].len ? POLLOUT : POLLIN;
        }
        if (fds[0].revents) {
            socklen_t len = sizeof a;
            int c = accept(s, (struct sockaddr *)&a, &len);
            if (c < 0) continue;
            if (n == MAX) { close(c); continue; }
            fcntl(c, F_SETFL, O_NONBLOCK);
            printf("new client %s:%d\n", inet_ntoa(a.sin_addr), ntohs(a.sin_port));
            fds[n++] = (struct pollfd){.fd = c, .events = POLLIN};
        }
    }
}
