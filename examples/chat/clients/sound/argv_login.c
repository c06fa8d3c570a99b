/* Login chat client in C: login and port are arguments (./argv_login LOGIN PORT), "login:text" lines. */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>

int main(int argc, char **argv)
{
    if (argc < 3) {
        fprintf(stderr, "usage: %s login port\n", argv[0]);
        return 2;
    }
    char *login = argv[1], *line = NULL;
    size_t size = 0;
    struct sockaddr_in server = { .sin_family = AF_INET, .sin_port = htons(atoi(argv[2])) };
    inet_aton("127.0.0.1", &server.sin_addr);

    signal(SIGPIPE, SIG_IGN);
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(fd, (struct sockaddr *)&server, sizeof server)) {
        perror("connect");
        return 1;
    }
    dprintf(fd, "%s\n", login);
    while (getline(&line, &size, stdin) > 0) {
        line[strcspn(line, "\n")] = '\0';
        if (!strcmp(line, "end"))
            break;
        if (dprintf(fd, "%s:%s\n", login, line) < 0) {
            puts("server closed");
            break;
        }
    }
    free(line);
    close(fd);
    return 0;
}
