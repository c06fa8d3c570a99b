/* Chat server without logins: one process that waits in select for all of its clients, and prints what they say.
   Port: the argument, or PORT. */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define CLIENTS 200
#define SIZE 4096

struct client {
    int fd;
    char address[32];
    char text[SIZE + 1]; /* what has come and is not yet a line */
    size_t length;
};

static struct client clients[CLIENTS];
static int count = 0;

static void print_message(const struct client *from, const char *text)
{
    char when[32];
    time_t now = time(NULL);
    strftime(when, sizeof when, "%Y.%m.%d %H:%M:%S", localtime(&now));
    printf("%s (%s): ", when, from->address);
    for (const unsigned char *c = (const unsigned char *)text; *c; c++) {
        if (*c < 0x20 || *c == 0x7F)
            printf("\\x%02x", *c);
        else if (*c == 0xC2 && c[1] >= 0x80 && c[1] < 0xA0)
            printf("\\x%02x", *++c);
        else
            putchar(*c);
    }
    putchar('\n');
    fflush(stdout);
}

/* Reads and prints all lines that are complete; 0 when the client has left, or when its line is too long. */
static int receive(struct client *c)
{
    char *end;
    ssize_t n = recv(c->fd, c->text + c->length, SIZE - c->length, 0);
    if (n <= 0)
        return 0;
    c->text[c->length + (size_t)n] = '\0';
    while ((end = strchr(c->text, '\n')) != NULL) {
        *end = '\0';
        if (end > c->text && end[-1] == '\r')
            end[-1] = '\0';
        if (c->text[0] != '\0')
            print_message(c, c->text);
        memmove(c->text, end + 1, strlen(end + 1) + 1);
    }
    c->length = strlen(c->text);
    return c->length < SIZE;
}

static void welcome(int listener)
{
    struct sockaddr_in from;
    socklen_t length = sizeof from;
    int fd = accept(listener, (struct sockaddr *)&from, &length);
    if (fd < 0)
        return;
    struct client *c = &clients[count++];
    c->fd = fd;
    c->length = 0;
    snprintf(c->address, sizeof c->address, "%s:%d", inet_ntoa(from.sin_addr), ntohs(from.sin_port));
}

int main(int argc, char **argv)
{
    const char *port = argc > 1 ? argv[1] : getenv("PORT");
    int yes = 1, listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons(port ? (unsigned short)atoi(port) : 50007)};
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(listener, (struct sockaddr *)&here, sizeof here) < 0 || listen(listener, 128) < 0) {
        perror("listen");
        return 1;
    }
    for (;;) {
        fd_set ready;
        int highest = listener;
        FD_ZERO(&ready);
        if (count < CLIENTS)
            FD_SET(listener, &ready);
        for (int i = 0; i < count; i++) {
            FD_SET(clients[i].fd, &ready);
            if (clients[i].fd > highest)
                highest = clients[i].fd;
        }
        if (select(highest + 1, &ready, NULL, NULL, NULL) < 0)
            continue;
        for (int i = count - 1; i >= 0; i--)
            if (FD_ISSET(clients[i].fd, &ready) && !receive(&clients[i])) {
                close(clients[i].fd);
                clients[i] = clients[--count];
            }
        if (FD_ISSET(listener, &ready))
            welcome(listener);
    }
}
