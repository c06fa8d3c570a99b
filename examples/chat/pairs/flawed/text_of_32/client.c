/* Chat client: each message is a structure; its field for the text has 32 octets. */
#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct message { char login[64]; char text[32]; };

int main(int argc, char **argv)
{
    struct sockaddr_in addr = { .sin_family = AF_INET, .sin_port = htons(50007) };
    char line[256];
    if (argc != 2) {
        fprintf(stderr, "usage: %s LOGIN\n", argv[0]);
        return 2;
    }
    int s = socket(AF_INET, SOCK_STREAM, 0);
    addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(s, (struct sockaddr *)&addr, sizeof addr)) {
        perror("connect");
        return 1;
    }
    while (fgets(line, sizeof line, stdin) && strcmp(line, "end\n") != 0) {
        struct message m = { 0 };
        line[strcspn(line, "\n")] = '\0';
        snprintf(m.login, sizeof m.login, "%s", argv[1]);
        snprintf(m.text, sizeof m.text, "%s", line);
        if (send(s, &m, sizeof m, MSG_NOSIGNAL) < 0)
            break;
    }
    close(s);
    return 0;
}
