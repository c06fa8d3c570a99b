/* Reads words with scanf: each one is a query of its own, and an empty line is never seen. */
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(argv[argc - 1]))};
    server.sin_addr.s_addr = inet_addr("127.0.0.1");
    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(s, (struct sockaddr *)&server, sizeof server) != 0)
        return 1;
    FILE *answers = fdopen(dup(s), "r");
    char text[2000];
    while (printf("Text: "), fflush(stdout), scanf("%1998s", text) == 1 && text[0] != '\0') {
        strcat(text, "\n");
        send(s, text, strlen(text), MSG_NOSIGNAL);
        int first = fgetc(answers);
        if (first == EOF)
            break;
        if (first != '\n')
            fgetc(answers);
        puts(first == '\n' ? "No" : "Yes");
    }
    fclose(answers);
    close(s);
}
