/* Palindrome server: a thread for each client, and a line that grows as it comes. Port: the argument, or PORT. */
#include <netinet/in.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define LONGEST 60000

struct line {
    char *text;
    size_t length, size;
};

static void append(struct line *line, char octet)
{
    if (line->length == line->size) {
        line->size *= 4;
        line->text = realloc(line->text, line->size);
        if (line->text == NULL)
            abort();
    }
    line->text[line->length++] = octet;
}

/* Octets of the character that begins here: the text ends with a NUL, so this stops there at the latest. */
static size_t width(const char *text)
{
    size_t n = 1;
    while ((text[n] & 0xC0) == 0x80)
        n++;
    return n;
}

static int is_palindrome(const char *text, size_t length)
{
    const char *left = text, *right = text + length;
    while (left < right) {
        const char *last = right - 1;
        while (last > left && (*last & 0xC0) == 0x80)
            last--;
        if (last == left)
            break;
        size_t a = width(left), b = (size_t)(right - last);
        if (a != b || memcmp(left, last, a) != 0)
            return 0;
        left += a;
        right = last;
    }
    return 1;
}

/* Answers a line; 0 if it is empty, and the conversation over. */
static int answer(int fd, struct line *line)
{
    size_t length = line->length;
    line->text[length] = '\0';
    if (length > 0 && line->text[length - 1] == '\r')
        line->text[--length] = '\0';
    line->length = 0;
    if (length == 0)
        return 0;
    if (is_palindrome(line->text, length))
        return send(fd, "\0\n", 2, MSG_NOSIGNAL) == 2;
    return send(fd, "\n", 1, MSG_NOSIGNAL) == 1;
}

static void *serve(void *argument)
{
    int fd = (int)(intptr_t)argument, octet;
    struct line line = {malloc(256), 0, 256};
    FILE *in = fdopen(fd, "rb");
    while ((octet = getc(in)) != EOF) {
        if (octet != '\n')
            append(&line, (char)octet);
        else if (!answer(fd, &line))
            break;
        if (line.length > LONGEST)
            break;
    }
    free(line.text);
    fclose(in);
    return NULL;
}

int main(int argc, char **argv)
{
    const char *port = argc > 1 ? argv[1] : getenv("PORT");
    int on = 1, listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET};
    address.sin_port = htons(port ? (uint16_t)atoi(port) : 20002);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0 || listen(listener, 128) < 0) {
        perror("listen");
        return 1;
    }
    for (;;) {
        pthread_t thread;
        int fd = accept(listener, NULL, NULL);
        if (fd < 0)
            continue;
        if (pthread_create(&thread, NULL, serve, (void *)(intptr_t)fd) == 0)
            pthread_detach(thread);
        else
            close(fd);
    }
}
