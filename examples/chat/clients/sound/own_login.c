/* Login chat client in C with a login of its own; login and text are two sends without line ends. */
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    char line[1024];
    const char *login = "student7";
    struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(50007)};
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    signal(SIGPIPE, SIG_IGN);
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(fd, (struct sockaddr *)&server, sizeof server))
        return 1;
    send(fd, login, strlen(login), 0);
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = 0;
        if (!strcmp(line, "end"))
            break;
        if (send(fd, login, strlen(login), 0) < 0 || send(fd, line, strlen(line), 0) < 0)
            break;
    }
    close(fd);
    return 0;
}
