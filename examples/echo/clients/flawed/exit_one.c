/* Echo client. Wrong: main returns 1 ("true") when all went well. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <netinet/in.h>
#include <arpa/inet.h>

int main(void)
{
    char *text = "Hello, world\n";
    char answer[100];
    size_t len = strlen(text), got = 0;
    struct sockaddr_in a = {0};
    int s = socket(AF_INET, SOCK_STREAM, 0);

    a.sin_family = AF_INET;
    a.sin_port = htons(50007);
    a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(s, (struct sockaddr *)&a, sizeof a) == -1)
        return 0;
    send(s, text, len, 0);
    while (got < len) {
        int n = recv(s, answer + got, sizeof answer - 1 - got, 0);
        if (n <= 0)
            break;
        got += n;
    }
    answer[got] = 0;
    printf("Answer: %s\n", answer);
    close(s);
    return 1;
}
