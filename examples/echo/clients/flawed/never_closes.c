/* Echo client. Wrong: after the answer it waits for the server to close, and so never ends. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>

int main(void)
{
    const char *msg = "Hello from C";
    char buf[256];
    ssize_t n;
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in srv;

    memset(&srv, 0, sizeof(srv));
    srv.sin_family = AF_INET;
    srv.sin_port = htons(50007);
    srv.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (connect(fd, (struct sockaddr *)&srv, sizeof(srv)) != 0) {
        perror("connect");
        return 1;
    }
    write(fd, msg, strlen(msg));
    while ((n = read(fd, buf, sizeof(buf) - 1)) > 0) {
        buf[n] = '\0';
        printf("%s", buf);
        fflush(stdout);
    }
    close(fd);
    return 0;
}
