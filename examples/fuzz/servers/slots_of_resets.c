/* Echo server: one process, poll and non-blocking sockets, a table with a slot for each of 256 clients.
   Port: the argument, or PORT. */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define SLOTS 256

static struct slot {
    int used;
    char who[32];
    unsigned char data[4096];
    ssize_t length, sent;
} slots[SLOTS];
static struct pollfd fds[SLOTS + 1]; /* the last one is for new clients */

static void show(const struct slot *slot)
{
    printf("<%s> ", slot->who);
    for (ssize_t i = 0; i < slot->length; i++) {
        unsigned char c = slot->data[i];
        if (c == 0xC2 && i + 1 < slot->length && slot->data[i + 1] < 0xA0)
            c = slot->data[++i];
        else if (c >= 0x20 && c != 0x7F) {
            putchar(c);
            continue;
        }
        printf("\\x%02x", c);
    }
    putchar('\n');
}

static void welcome(int fd, const struct sockaddr_in *from)
{
    int i = 0;
    while (i < SLOTS && slots[i].used)
        i++;
    if (i == SLOTS) {
        puts("no free slot");
        close(fd);
        return;
    }
    fcntl(fd, F_SETFL, O_NONBLOCK);
    slots[i].used = 1;
    snprintf(slots[i].who, sizeof slots[i].who, "%s:%d", inet_ntoa(from->sin_addr), ntohs(from->sin_port));
    fds[i] = (struct pollfd){.fd = fd, .events = POLLIN};
    printf("<%s> has come\n", slots[i].who);
}

/* Reads, or sends on what has been read; what it returns is that of read and write. */
static ssize_t move(int i)
{
    struct slot *slot = &slots[i];
    ssize_t n;
    if (fds[i].events == POLLIN) {
        n = slot->length = read(fds[i].fd, slot->data, sizeof slot->data);
        slot->sent = 0;
        if (n > 0)
            show(slot);
    } else {
        n = write(fds[i].fd, slot->data + slot->sent, (size_t)(slot->length - slot->sent));
        if (n > 0)
            slot->sent += n;
    }
    if (n > 0)
        fds[i].events = slot->sent < slot->length ? POLLOUT : POLLIN;
    return n;
}

int main(int argc, char **argv)
{
    const char *port = argc > 1 ? argv[1] : getenv("PORT");
    int one = 1, s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(port ? (unsigned short)atoi(port) : 50007)};
    setvbuf(stdout, NULL, _IOLBF, 0);
    signal(SIGPIPE, SIG_IGN);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(s, (struct sockaddr *)&a, sizeof a) < 0 || listen(s, 128) < 0) {
        perror("bind");
        return 1;
    }
    for (int i = 0; i < SLOTS; i++)
        fds[i].fd = -1;
    fds[SLOTS] = (struct pollfd){.fd = s, .events = POLLIN};
    for (;;) {
        if (poll(fds, SLOTS + 1, -1) < 0)
            continue;
        for (int i = 0; i < SLOTS; i++) {
            if (fds[i].fd < 0 || !fds[i].revents)
                continue;
            ssize_t n = move(i);
            if (n == 0) {
                printf("<%s> has left\n", slots[i].who);
                close(fds[i].fd);
                fds[i].fd = -1;
                slots[i].used = 0;
            } else if (n < 0 && errno != EAGAIN) {
                perror("connection lost");
                close(fds[i].fd);
                fds[i].fd = -1;
            }
        }
        if (fds[SLOTS].revents) {
            socklen_t length = sizeof a;
            int fd = accept(s, (struct sockaddr *)&a, &length);
            if (fd >= 0)
                welcome(fd, &a);
        }
    }
}
