/* Measures the answer with strlen: the octet of a palindrome is NUL, so that both answers are empty strings. */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

int main(int argc, char **argv)
{
    char line[2000], answer[100];
    struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(argv[argc - 1]))};
    inet_pton(AF_INET, "127.0.0.1", &server.sin_addr);
    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(s, (struct sockaddr *)&server, sizeof server) != 0) {
        perror("connect");
        return 1;
    }
    FILE *stream = fdopen(s, "r");
    puts("Texts, please:");
    while (fgets(line, sizeof line, stdin) != NULL) {
        send(s, line, strlen(line), MSG_NOSIGNAL);
        if (line[0] == '\n' || fgets(answer, sizeof answer, stream) == NULL)
            break;
        answer[strcspn(answer, "\n")] = '\0';
        if (strlen(answer) > 0)
            puts("palindrome");
        else
            puts("not a palindrome");
    }
    fclose(stream);
    return 0;
}
