/* Anonymous chat server: a select() loop that puts lines together, one buffer for each client. */
#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/select.h>
#include <time.h>
#include <unistd.h>

#define MAX 64
#define LINE 4096
struct client { int fd; size_t len; char ip[INET_ADDRSTRLEN]; unsigned char line[LINE]; } clients[MAX];

static void show(struct client *c) {
    char when[32];
    time_t now = time(NULL);
    size_t n = c->len;
    if (n > 0 && c->line[n - 1] == '\r') n--;
    if (n == 0) return;
    strftime(when, sizeof when, "%Y.%m.%d %H:%M:%S", localtime(&now));
    printf("%s (%s): ", when, c->ip);
    for (size_t i = 0; i < n; i++) {
        unsigned char ch = c->line[i];
        if (ch < 32 || ch == 127) printf("\\x%02x", ch);
        else if (ch == 0xC2 && i + 1 < n && c->line[i + 1] < 0xA0) printf("\\x%02x", c->line[++i]);
        else putchar(ch);
    }
    putchar('\n');
    fflush(stdout);
}

static int feed(struct client *c) {
    unsigned char buf[1024];
    ssize_t n = read(c->fd, buf, sizeof buf);
    for (ssize_t i = 0; i < n; i++) {
        if (buf[i] == '\n') { show(c); c->len = 0; }
        else if (c->len == LINE) return -1; /* too long, good bye */
        else c->line[c->len++] = buf[i];
    }
    return n > 0 ? 0 : -1;
}

int main(void) {
    int one = 1, n = 0, s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(50007)};
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(s, (struct sockaddr *)&a, sizeof a) || listen(s, 8)) { perror("bind"); return 1; }
    for (;;) {
        fd_set set;
        int top = s;
        FD_ZERO(&set);
        FD_SET(s, &set);
        for (int i = 0; i < n; i++) { FD_SET(clients[i].fd, &set); if (clients[i].fd > top) top = clients[i].fd; }
        if (select(top + 1, &set, NULL, NULL, NULL) < 0) continue;
        for (int i = n - 1; i >= 0; i--)
            if (FD_ISSET(clients[i].fd, &set) && feed(&clients[i]) < 0) { close(clients[i].fd); clients[i] = clients[--n]; }
        if (FD_ISSET(s, &set)) {
            socklen_t len = sizeof a;
            int fd = accept(s, (struct sockaddr *)&a, &len);
            if (fd < 0 || n == MAX) { if (fd >= 0) close(fd); continue; }
            clients[n].fd = fd; clients[n].len = 0;
            inet_ntop(AF_INET, &a.sin_addr, clients[n++].ip, INET_ADDRSTRLEN);
        }
    }
}
