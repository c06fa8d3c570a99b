/* Anonymous chat client. Wrong: compares with "end" without the line end, so it never leaves. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>

int main(void)
{
    char message[2048];
    struct sockaddr_in addr = {0};
    int s = socket(AF_INET, SOCK_STREAM, 0);

    addr.sin_family = AF_INET;
    addr.sin_port = htons(50007);
    addr.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (connect(s, (struct sockaddr *)&addr, sizeof(addr)) < 0) {
        perror("connect");
        return 1;
    }
    printf("Type your messages\n");
    while (fgets(message, sizeof(message), stdin) != NULL) {
        if (strcmp(message, "end") == 0)
            break;
        if (send(s, message, strlen(message), MSG_NOSIGNAL) < 0)
            break;
    }
    close(s);
    return 0;
}
