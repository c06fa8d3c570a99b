/* Leaves its loop at the empty line, but closes nothing. A thread for each client. */
#include <netinet/in.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static int same_backwards(const unsigned char *s, size_t n)
{
    size_t i = 0, j = n;
    while (i < j) {
        size_t a = 1, b = 1;
        while (i + a < n && (s[i + a] & 0xC0) == 0x80)
            a++;
        while (b < j && (s[j - b] & 0xC0) == 0x80)
            b++;
        if (i + a >= j)
            break;
        if (a != b || memcmp(s + i, s + j - b, a))
            return 0;
        i += a;
        j -= b;
    }
    return 1;
}

static void *serve(void *argument)
{
    int fd = (int)(intptr_t)argument;
    char line[8192];
    size_t have = 0;
    for (;;) {
        ssize_t got = recv(fd, line + have, sizeof line - have, 0);
        if (got <= 0)
            return NULL;
        have += (size_t)got;
        char *lf;
        while ((lf = memchr(line, '\n', have))) {
            size_t used = (size_t)(lf - line) + 1, n = used - 1;
            if (n > 0 && line[n - 1] == '\r')
                n--;
            if (n == 0)
                return NULL;
            if (same_backwards((unsigned char *)line, n))
                send(fd, "\0\n", 2, MSG_NOSIGNAL);
            else
                send(fd, "\n", 1, MSG_NOSIGNAL);
            memmove(line, line + used, have - used);
            have -= used;
        }
        if (have == sizeof line)
            return NULL;
    }
}

int main(void)
{
    int one = 1, s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(20002)};
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(s, (struct sockaddr *)&a, sizeof a) < 0)
        return 1;
    listen(s, 32);
    while (1) {
        pthread_t thread;
        int fd = accept(s, NULL, NULL);
        pthread_create(&thread, NULL, serve, (void *)(intptr_t)fd);
        pthread_detach(thread);
    }
}
