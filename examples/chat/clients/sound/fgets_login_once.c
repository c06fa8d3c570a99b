/* Login chat client in C with fgets: sends the login once (asked in Russian), then only the texts. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>

int main(void)
{
    char line[1024];
    struct sockaddr_in addr;
    int sock = socket(AF_INET, SOCK_STREAM, 0);

    memset(&addr, 0, sizeof addr);
    addr.sin_family = AF_INET;
    addr.sin_port = htons(50007);
    addr.sin_addr.s_addr = inet_addr("127.0.0.1");

    printf("Введите логин: ");
    fflush(stdout);
    if (!fgets(line, sizeof line, stdin))
        return 0;
    if (connect(sock, (struct sockaddr *)&addr, sizeof addr) < 0) {
        perror("connect");
        return 1;
    }
    send(sock, line, strlen(line), MSG_NOSIGNAL);

    while (fgets(line, sizeof line, stdin)) {
        if (strcmp(line, "end\n") == 0)
            break;
        if (send(sock, line, strlen(line), MSG_NOSIGNAL) < 0) {
            printf("Сервер отключился\n");
            break;
        }
    }
    close(sock);
    return 0;
}
