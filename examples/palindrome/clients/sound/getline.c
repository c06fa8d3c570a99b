/* Standard input and output, for the keyboard and for the socket. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    if (argc < 3) {
        fprintf(stderr, "usage: %s ADDRESS PORT\n", argv[0]);
        return 2;
    }
    struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(argv[2]))};
    inet_pton(AF_INET, argv[1], &server.sin_addr);
    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(s, (struct sockaddr *)&server, sizeof server) != 0) {
        perror("connect");
        return 1;
    }
    signal(SIGPIPE, SIG_IGN);
    FILE *in = fdopen(s, "r"), *out = fdopen(dup(s), "w");
    char *line = NULL, *answer = NULL;
    size_t line_size = 0, answer_size = 0;
    ssize_t length;
    puts("Enter lines:");
    while ((length = getline(&line, &line_size, stdin)) > 0) {
        fputs(line, out);
        fflush(out);
        if (line[0] == '\n')
            break;
        ssize_t octets = getline(&answer, &answer_size, in);
        if (octets <= 0) {
            puts("server closed connection");
            break;
        }
        line[length - 1] = '\0';
        printf("'%s' %s palindrome\n", line, octets == 2 ? "is a" : "is not a");
    }
    free(line);
    free(answer);
    fclose(in);
    fclose(out);
    return 0;
}
