/* Palindrome server: one process, one poll loop. In each round it reads from all clients, then it answers them.
   Port: the argument, or PORT. */
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { CLIENTS = 500, LINE = 2048 };

static struct client {
    char kept[LINE], fresh[LINE]; /* the beginning of a line whose end has not come yet; what has come now */
    char *input;                  /* what is to be answered in this round */
    char answers[2 * LINE];
    size_t kept_length, input_length, answers_length;
    int leaving;
} clients[CLIENTS + 1];

static struct pollfd sockets[CLIENTS + 1];
static int count = 1;

static int is_palindrome(const char *left, const char *right)
{
    while (left < right) {
        const char *end = left + 1, *last = right - 1;
        while (end < right && (*end & 0xC0) == 0x80)
            end++;
        while (last > left && (*last & 0xC0) == 0x80)
            last--;
        if (end - left != right - last || memcmp(left, last, (size_t)(end - left)) != 0)
            return 0;
        left = end;
        right = last;
    }
    return 1;
}

/* What was kept and what has come now, in one piece. */
static char *join(const struct client *c, size_t got)
{
    static char both[2 * LINE];
    memcpy(both, c->kept, c->kept_length);
    memcpy(both + c->kept_length, c->fresh, got);
    return both;
}

static void receive(int fd, struct client *c)
{
    ssize_t got = recv(fd, c->fresh, LINE, 0);
    if ((c->leaving = got <= 0))
        return;
    c->input = c->kept_length > 0 ? join(c, (size_t)got) : c->fresh;
    c->input_length = c->kept_length + (size_t)got;
}

/* Answers all complete lines, and keeps the rest. */
static void answer(struct client *c)
{
    char *line = c->input, *stop = c->input + c->input_length, *lf;
    while (!c->leaving && (lf = memchr(line, '\n', (size_t)(stop - line))) != NULL) {
        char *end = lf > line && lf[-1] == '\r' ? lf - 1 : lf;
        c->leaving = end == line;
        if (!c->leaving && is_palindrome(line, end))
            c->answers[c->answers_length++] = '\0';
        if (!c->leaving)
            c->answers[c->answers_length++] = '\n';
        line = lf + 1;
    }
    c->input_length = 0;
    c->kept_length = (size_t)(stop - line);
    if (c->kept_length > LINE)
        c->leaving = 1;
    else
        memcpy(c->kept, line, c->kept_length);
}

/* Sends as many of the answers as the client takes; 0 when the conversation is over. */
static int reply(struct pollfd *socket, struct client *c)
{
    ssize_t sent = send(socket->fd, c->answers, c->answers_length, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0)
        memmove(c->answers, c->answers + sent, c->answers_length -= (size_t)sent);
    else if (errno != EAGAIN)
        return 0;
    socket->events = c->answers_length > 0 ? POLLOUT : POLLIN;
    return c->answers_length > 0 || !c->leaving;
}

int main(int argc, char **argv)
{
    const char *port = argc > 1 ? argv[1] : getenv("PORT");
    int on = 1, listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(port ? (unsigned short)atoi(port) : 20002)};
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(listener, (struct sockaddr *)&a, sizeof a) < 0 || listen(listener, 128) < 0)
        return perror("listen"), 1;
    sockets[0].fd = listener;
    for (;;) {
        sockets[0].events = count <= CLIENTS ? POLLIN : 0;
        if (poll(sockets, (nfds_t)count, -1) < 0)
            continue;
        for (int i = 1; i < count; i++)
            if (sockets[i].events == POLLIN && sockets[i].revents)
                receive(sockets[i].fd, &clients[i]);
        for (int i = 1; i < count; i++)
            if (clients[i].input_length > 0)
                answer(&clients[i]);
        for (int i = count - 1; i > 0; i--)
            if (sockets[i].revents && !reply(&sockets[i], &clients[i])) {
                close(sockets[i].fd);
                sockets[i] = sockets[--count];
                clients[i] = clients[count];
            }
        if (sockets[0].revents && count <= CLIENTS) {
            sockets[count] = (struct pollfd){.fd = accept(listener, NULL, NULL), .events = POLLIN};
            clients[count].kept_length = clients[count].answers_length = 0;
            if (sockets[count].fd >= 0)
                count++;
        }
    }
}
