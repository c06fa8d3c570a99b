/* Chat server: each message is a structure; its field for the text has 32 octets. */
#include <arpa/inet.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

struct message { char login[64]; char text[32]; };

static void *serve(void *arg)
{
    int fd = (int)(intptr_t)arg;
    struct message m;
    while (recv(fd, &m, sizeof m, MSG_WAITALL) == sizeof m) {
        char when[32];
        struct tm parts;
        time_t now = time(NULL);
        strftime(when, sizeof when, "%Y.%m.%d %H:%M:%S", localtime_r(&now, &parts));
        printf("%s %.64s: %.32s\n", when, m.login, m.text);
    }
    close(fd);
    return NULL;
}

int main(void)
{
    struct sockaddr_in addr = { .sin_family = AF_INET, .sin_port = htons(50007) };
    int one = 1, s = socket(AF_INET, SOCK_STREAM, 0);
    setvbuf(stdout, NULL, _IOLBF, 0);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(s, (struct sockaddr *)&addr, sizeof addr) || listen(s, 8)) {
        perror("bind");
        return 1;
    }
    for (;;) {
        pthread_t thread;
        int fd = accept(s, NULL, NULL);
        if (fd >= 0 && pthread_create(&thread, NULL, serve, (void *)(intptr_t)fd) == 0)
            pthread_detach(thread);
    }
}
