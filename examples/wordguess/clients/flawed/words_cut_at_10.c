#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>

#define MAXLINE 8192

int sock;

int read_line(char *buf)
{
    int n = 0;
    char c;
    while (recv(sock, &c, 1, 0) == 1) {
        if (c == '\n') {
            if (n > 0 && buf[n - 1] == '\r')
                n--;
            buf[n] = '\0';
            return 1;
        }
        if (n < MAXLINE - 1)
            buf[n++] = c;
    }
    return 0;
}

int utf8_len(const char *s)
{
    int n = 0;
    for (; *s; s++)
        if ((*s & 0xC0) != 0x80)
            n++;
    return n;
}

int main(int argc, char *argv[])
{
    static char line[MAXLINE], text[1000], msg[1100];
    struct sockaddr_in addr = {0};
    if (argc < 2) {
        fprintf(stderr, "usage: %s name [port]\n", argv[0]);
        return 2;
    }
    setvbuf(stdout, NULL, _IONBF, 0);
    sock = socket(AF_INET, SOCK_STREAM, 0);
    addr.sin_family = AF_INET;
    addr.sin_port = htons(argc > 2 ? atoi(argv[2]) : 30003);
    addr.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (connect(sock, (struct sockaddr *)&addr, sizeof(addr)) != 0) {
        perror("connect");
        return 1;
    }
    snprintf(msg, sizeof msg, "%s\r\n", argv[1]);
    send(sock, msg, strlen(msg), 0);
    while (read_line(line)) {
        if (!strcmp(line, "/quit"))
            break;
        if (!strcmp(line, "/turn")) {
            do {
                printf("Guess: ");
                if (!fgets(text, sizeof text, stdin))
                    return 1;
                text[strcspn(text, "\r\n")] = 0;
            } while (text[0] == 0);
            {
                int i = 0, k = 0;
                while (text[i] && ((text[i] & 0xC0) == 0x80 || k++ < 10))
                    i++;
                text[i] = 0;
            }
            snprintf(msg, sizeof msg, "/%s %s\r\n", utf8_len(text) == 1 ? "letter" : "word", text);
            send(sock, msg, strlen(msg), 0);
        } else if (line[0] != '/') {
            printf("-> %s\n", line);
        }
    }
    close(sock);
    return 0;
}
