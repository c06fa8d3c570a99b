#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>

static void chomp(char *s)
{
    s[strcspn(s, "\r\n")] = 0;
}

static int ask(const char *q, char *buf, int n)
{
    printf("%s", q);
    fflush(stdout);
    if (!fgets(buf, n, stdin))
        return 0;
    chomp(buf);
    return 1;
}

int main(int argc, char **argv)
{
    char name[256], choice[256], text[1024], out[2048];
    char *line = NULL;
    struct sockaddr_in a;
    int s = socket(AF_INET, SOCK_STREAM, 0);
    FILE *in;

    memset(&a, 0, sizeof a);
    a.sin_family = AF_INET;
    a.sin_port = htons(argc > 1 ? atoi(argv[1]) : 30003);
    inet_pton(AF_INET, "127.0.0.1", &a.sin_addr);
    if (connect(s, (struct sockaddr *)&a, sizeof a) < 0) {
        perror("connect");
        return 1;
    }
    in = fdopen(s, "r");
    if (!ask("Как вас зовут? ", name, sizeof name))
        return 1;
    snprintf(out, sizeof out, "%s\n", name);
    write(s, out, strlen(out));
    line = malloc(128);
    while (fgets(line, 128, in)) {
        if (!strchr(line, '\n')) {
            int c;
            while ((c = getc(in)) != EOF && c != '\n')
                ;
        }
        chomp(line);
        if (strcmp(line, "/turn") == 0) {
            do {
                if (!ask("1 - буква, 2 - слово: ", choice, sizeof choice))
                    return 1;
            } while (strcmp(choice, "1") && strcmp(choice, "2"));
            if (!ask("Введите: ", text, sizeof text))
                return 1;
            snprintf(out, sizeof out, "%s %s\n", choice[0] == '1' ? "/letter" : "/word", text);
            write(s, out, strlen(out));
        } else if (strcmp(line, "/quit") == 0) {
            break;
        } else if (line[0] != '/') {
            printf("%s\n", line);
            fflush(stdout);
        }
    }
    fclose(in);
    free(line);
    puts("Пока!");
    return 0;
}
