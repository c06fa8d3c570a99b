/* Sends the NUL at the end of its string too: it stands before each query but the first. */
#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM}, *server;
    if (getaddrinfo("localhost", "20002", &hints, &server) != 0)
        return 1;
    int s = socket(server->ai_family, server->ai_socktype, 0);
    if (connect(s, server->ai_addr, server->ai_addrlen) != 0)
        return 1;
    freeaddrinfo(server);
    FILE *answers = fdopen(s, "r");
    char text[1500];
    printf("text: ");
    fflush(stdout);
    while (fgets(text, sizeof text, stdin) != NULL && text[0] != '\n') {
        send(s, text, strlen(text) + 1, MSG_NOSIGNAL);
        int first = fgetc(answers);
        if (first == EOF)
            break;
        if (first != '\n')
            fgetc(answers);
        printf("%s\ntext: ", first == '\n' ? "not a palindrome" : "palindrome");
        fflush(stdout);
    }
    fclose(answers);
}
