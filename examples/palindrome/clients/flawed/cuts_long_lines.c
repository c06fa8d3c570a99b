/* Reads the keyboard into 100 octets; what does not fit is the next query. */
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
    char text[100];
    while (printf("> "), fflush(stdout), fgets(text, sizeof text, stdin) != NULL) {
        text[strcspn(text, "\n")] = '\0';
        if (text[0] == '\0')
            break;
        dprintf(s, "%s\n", text);
        char octet;
        int octets = 0;
        while (recv(s, &octet, 1, 0) == 1) {
            octets++;
            if (octet == '\n')
                break;
        }
        if (octets == 0)
            break;
        puts(octets > 1 ? "It is one" : "It is none");
    }
    close(s);
}
