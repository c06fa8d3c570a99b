#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <time.h>
#include <signal.h>
#include <unistd.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <netinet/in.h>
#include <arpa/inet.h>

#define N 2
#define MAXC 64
static const char *words[] = {"COMPUTER", "BALLOON", "COFFEE", "TEST", "POINTER"};
struct client { int fd; char buf[4096]; int len; char name[80]; int points; } c[MAXC];
int ring[N], nring, cur, state;
char word[32], mask[32];

void say(int i, const char *s) {
    char out[6000];
    int n = snprintf(out, sizeof out, "%s\r\n", s);
    if (n > (int)sizeof out - 1) n = sizeof out - 1;
    send(c[i].fd, out, n, MSG_NOSIGNAL);
}
void all(const char *s, int but) {
    for (int k = 0; k < nring; k++) if (ring[k] != but) say(ring[k], s);
}
void turn(void) { say(ring[cur], "/turn"); }

void start(void) {
    state = 1; cur = 0;
    strcpy(word, words[rand() % 5]);
    memset(mask, 0, sizeof mask);
    memset(mask, '*', strlen(word));
    all("The game begins", -1);
    all(mask, -1);
    all("/turn", -1);
}

void quit(int i) {
    close(c[i].fd);
    c[i].fd = -1;
    for (int k = 0; k < nring; k++) if (ring[k] == i) {
        for (int j = k; j < nring - 1; j++) ring[j] = ring[j + 1];
        nring--;
        if (!nring) { state = 0; return; }
        if (state == 1) {
            if (k < cur) cur--;
            else if (k == cur) { cur %= nring; turn(); }
        }
        return;
    }
}

int chars(const char *s) {
    int n = 0;
    while (*s) {
        unsigned char b = *s++;
        int k = b < 0x80 ? 0 : b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : -1;
        if (k < 0 || b < 32) return -1;
        while (k--) if (((unsigned char)*s++ & 0xC0) != 0x80) return -1;
        n++;
    }
    return n;
}

void line(int i, char *s) {
    char m[5000];
    int got = 0;
    if (!c[i].name[0]) {
        if (chars(s) < 1 || *s == '/' || *s == ' ' || strlen(s) > 79) { say(i, "bad name"); quit(i); return; }
        if (state) { say(i, "busy"); quit(i); return; }
        strcpy(c[i].name, s);
        c[i].points = 0;
        ring[nring++] = i;
        snprintf(m, sizeof m, "%s is here", s);
        all(m, -1);
        if (nring == N) start();
        return;
    }
    if (state != 1 || ring[cur] != i) { say(i, "not your turn"); return; }
    char *arg = strchr(s, ' ');
    if (arg) *arg++ = 0;
    if (!arg || chars(arg) < 1) { say(i, "what?"); turn(); return; }
    for (char *p = arg; *p; p++) *p = toupper((unsigned char)*p);
    if (!strcmp(s, "/letter") && chars(arg) == 1) {
        snprintf(m, sizeof m, "%s: letter %s", c[i].name, arg);
        all(m, i);
        for (int k = 0; word[k]; k++)
            if (word[k] == arg[0] && mask[k] == '*') { mask[k] = word[k]; got++; }
        c[i].points += got;
    } else if (!strcmp(s, "/word")) {
        snprintf(m, sizeof m, "%s: word %s", c[i].name, arg);
        all(m, i);
        if (!strcmp(arg, word)) {
            for (int k = 0; word[k]; k++) if (mask[k] == '*') got++;
            c[i].points += got;
            strcpy(mask, word);
        } else c[i].points = 0;
    } else { say(i, "what?"); turn(); return; }
    all(mask, -1);
    if (!strchr(mask, '*')) {
        c[i].points += strlen(word);
        state = 2;
        for (int k = 0; k < nring; k++) {
            snprintf(m, sizeof m, "%s %d", c[ring[k]].name, c[ring[k]].points);
            all(m, -1);
        }
        all("/quit", -1);
        return;
    }
    if (!got) cur = (cur + 1) % nring;
    turn();
}

int main(void) {
    signal(SIGPIPE, SIG_IGN);
    srand(time(NULL));
    int ls = socket(AF_INET, SOCK_STREAM, 0), one = 1;
    setsockopt(ls, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(30003)};
    a.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (bind(ls, (void *)&a, sizeof a) < 0) { perror("bind"); return 1; }
    listen(ls, 10);
    for (int i = 0; i < MAXC; i++) c[i].fd = -1;
    for (;;) {
        fd_set r;
        FD_ZERO(&r);
        FD_SET(ls, &r);
        int mx = ls;
        for (int i = 0; i < MAXC; i++) if (c[i].fd >= 0) { FD_SET(c[i].fd, &r); if (c[i].fd > mx) mx = c[i].fd; }
        if (select(mx + 1, &r, NULL, NULL, NULL) < 0) continue;
        for (int i = 0; i < MAXC; i++) if (c[i].fd >= 0 && FD_ISSET(c[i].fd, &r)) {
            int n = recv(c[i].fd, c[i].buf + c[i].len, sizeof c[i].buf - c[i].len - 1, 0);
            if (n <= 0) { quit(i); continue; }
            c[i].len += n;
            char *nl;
            while (c[i].fd >= 0 && (nl = memchr(c[i].buf, '\n', c[i].len))) {
                char tmp[4096];
                int l = nl - c[i].buf;
                memcpy(tmp, c[i].buf, l);
                tmp[l] = 0;
                if (l && tmp[l - 1] == '\r') tmp[l - 1] = 0;
                c[i].len -= l + 1;
                memmove(c[i].buf, nl + 1, c[i].len);
                line(i, tmp);
            }
            if (c[i].fd >= 0 && c[i].len >= (int)sizeof c[i].buf - 1) quit(i);
        }
        if (FD_ISSET(ls, &r)) {
            int fd = accept(ls, NULL, NULL), i = 0;
            while (i < MAXC && c[i].fd >= 0) i++;
            if (fd >= 0 && i == MAXC) close(fd);
            else if (fd >= 0) { memset(&c[i], 0, sizeof c[i]); c[i].fd = fd; }
        }
    }
}
