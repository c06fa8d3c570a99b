/* Sends texts without line ends; what one recv returns is the answer. */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { SIZE = 2048 };

static void ask(const char *question, char *line)
{
    printf("%s", question);
    fflush(stdout);
    if (fgets(line, SIZE, stdin) == NULL)
        line[0] = '\0';
    line[strcspn(line, "\n")] = '\0';
}

int main(void)
{
    char line[SIZE], answer[SIZE];
    struct sockaddr_in server = {.sin_family = AF_INET};
    ask("Server IP: ", line);
    server.sin_addr.s_addr = inet_addr(line);
    ask("Server port: ", line);
    server.sin_port = htons((uint16_t)atoi(line));
    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(s, (struct sockaddr *)&server, sizeof server) != 0) {
        perror("connect");
        return EXIT_FAILURE;
    }
    for (;;) {
        ask("Message: ", line);
        if (line[0] == '\0')
            break;
        send(s, line, strlen(line), MSG_NOSIGNAL);
        ssize_t n = recv(s, answer, SIZE, 0);
        if (n <= 0) {
            puts("Server disconnected");
            break;
        }
        printf("Reply (%zd octets): %s palindrome\n", n, answer[0] == '\n' ? "not a" : "a");
    }
    close(s);
    return EXIT_SUCCESS;
}
