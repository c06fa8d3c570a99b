/* Echo client in C: the port is the first argument, the user's line is sent with its line end. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>

int main(int argc, char *argv[])
{
    char *line = NULL, buf[512];
    size_t cap = 0;
    ssize_t len, got = 0, n;
    struct sockaddr_in addr = { .sin_family = AF_INET };

    addr.sin_port = htons(argc > 1 ? atoi(argv[1]) : 50007);
    inet_pton(AF_INET, "127.0.0.1", &addr.sin_addr);
    int sock = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(sock, (struct sockaddr *)&addr, sizeof addr) < 0) {
        perror("connect");
        return 1;
    }
    printf("Text: ");
    fflush(stdout);
    len = getline(&line, &cap, stdin);
    if (len > 0 && send(sock, line, len, MSG_NOSIGNAL) == len) {
        while (got < len && (n = recv(sock, buf, sizeof buf, 0)) > 0) {
            fwrite(buf, 1, n, stdout);
            got += n;
        }
        if (got < len)
            printf("server closed the connection\n");
    }
    close(sock);
    free(line);
    return 0;
}
