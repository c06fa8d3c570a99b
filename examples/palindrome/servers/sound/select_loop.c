/* One process for all clients: poll, a line buffer for each. */
#include <arpa/inet.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { PORT = 20002, CLIENTS = 64, LINE = 4096 };

struct client {
    char line[LINE];
    size_t length;
};

static struct pollfd sockets[CLIENTS + 1];
static struct client clients[CLIENTS + 1];
static int count = 1;

/* Splits UTF-8 into characters; returns how many, or -1. */
static int split(const unsigned char *text, size_t length, size_t starts[])
{
    int characters = 0;
    for (size_t at = 0; at < length;) {
        size_t size = text[at] < 0x80 ? 1 : text[at] >= 0xF0 ? 4 : text[at] >= 0xE0 ? 3 : text[at] >= 0xC2 ? 2 : 0;
        if (size == 0 || at + size > length)
            return -1;
        starts[characters++] = at;
        at += size;
    }
    starts[characters] = length;
    return characters;
}

static int is_palindrome(const char *text, size_t length)
{
    static size_t starts[LINE + 1];
    int n = split((const unsigned char *)text, length, starts);
    for (int i = 0, j = n - 1; i < j; i++, j--) {
        size_t a = starts[i + 1] - starts[i], b = starts[j + 1] - starts[j];
        if (a != b || memcmp(text + starts[i], text + starts[j], a) != 0)
            return 0;
    }
    return n >= 0;
}

static void drop(int i)
{
    close(sockets[i].fd);
    count--;
    sockets[i] = sockets[count];
    clients[i] = clients[count];
}

/* Answers the complete lines of a client; 0 when the connection is over. */
static int answer_lines(int i)
{
    struct client *c = &clients[i];
    char *end;
    while ((end = memchr(c->line, '\n', c->length)) != NULL) {
        size_t length = (size_t)(end - c->line), used = length + 1;
        if (length > 0 && c->line[length - 1] == '\r')
            length--;
        if (length == 0)
            return 0;
        if (is_palindrome(c->line, length))
            send(sockets[i].fd, "\0\n", 2, MSG_NOSIGNAL);
        else
            send(sockets[i].fd, "\n", 1, MSG_NOSIGNAL);
        memmove(c->line, c->line + used, c->length - used);
        c->length -= used;
    }
    return c->length < LINE;
}

int main(void)
{
    int on = 1, listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(PORT)};
    signal(SIGPIPE, SIG_IGN);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0 || listen(listener, 16) < 0) {
        perror("listen");
        return 1;
    }
    sockets[0] = (struct pollfd){.fd = listener, .events = POLLIN};
    for (;;) {
        if (poll(sockets, (nfds_t)count, -1) < 0)
            continue;
        for (int i = count - 1; i > 0; i--) {
            if (!sockets[i].revents)
                continue;
            ssize_t got = recv(sockets[i].fd, clients[i].line + clients[i].length, LINE - clients[i].length, 0);
            if (got > 0)
                clients[i].length += (size_t)got;
            if (got <= 0 || !answer_lines(i))
                drop(i);
        }
        if (sockets[0].revents && count <= CLIENTS) {
            sockets[count] = (struct pollfd){.fd = accept(listener, NULL, NULL), .events = POLLIN};
            clients[count].length = 0;
            count++;
        }
    }
}
