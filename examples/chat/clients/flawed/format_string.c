/* Anonymous chat client. Wrong: what is typed is a format for dprintf, so that % means something. */
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    char line[1024];
    struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(50007)};
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    signal(SIGPIPE, SIG_IGN);
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(fd, (struct sockaddr *)&server, sizeof server))
        return 1;
    while (fgets(line, sizeof line, stdin) && strcmp(line, "end\n"))
        if (dprintf(fd, line) < 0)
            break;
    return 0;
}
