/* Anonymous chat client in C without any prompt: it connects when the first line has been typed. */
#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    char line[1024];
    struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(50007)};
    int fd = -1;

    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    while (fgets(line, sizeof line, stdin) && strcmp(line, "end\n")) {
        if (fd < 0) {
            fd = socket(AF_INET, SOCK_STREAM, 0);
            if (connect(fd, (struct sockaddr *)&server, sizeof server))
                return 1;
        }
        if (send(fd, line, strlen(line), MSG_NOSIGNAL) < 0)
            break;
    }
    return 0;
}
