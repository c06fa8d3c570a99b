/* Echo server: a process for each client, 2000 of them at the most; further clients wait.
   Port: the argument, or PORT. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define MAX_CHILDREN 2000

static volatile sig_atomic_t children = 0;

static void child_has_ended(int signal_number)
{
    (void)signal_number;
    if (waitpid(-1, NULL, WNOHANG) > 0)
        children--;
}

/* Prints what has come, control characters as \x1b, in one piece. */
static void show(const char *who, const unsigned char *octets, ssize_t n)
{
    static char out[4 * 4096 + 100];
    int length = sprintf(out, "%s: ", who);
    for (ssize_t i = 0; i < n; i++) {
        if (octets[i] < 0x20 || octets[i] == 0x7F)
            length += sprintf(out + length, "\\x%02x", octets[i]);
        else if (octets[i] == 0xC2 && i + 1 < n && octets[i + 1] < 0xA0)
            length += sprintf(out + length, "\\x%02x", octets[++i]);
        else
            out[length++] = (char)octets[i];
    }
    out[length++] = '\n';
    fwrite(out, 1, (size_t)length, stdout);
    fflush(stdout);
}

static void serve(int fd, const char *who)
{
    unsigned char buffer[4096];
    ssize_t got, put;
    while ((got = read(fd, buffer, sizeof buffer)) > 0) {
        show(who, buffer, got);
        for (ssize_t sent = 0; sent < got; sent += put)
            if ((put = send(fd, buffer + sent, (size_t)(got - sent), MSG_NOSIGNAL)) < 0)
                return;
    }
}

int main(int argc, char **argv)
{
    const char *port = argc > 1 ? argv[1] : getenv("PORT");
    int on = 1, listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(port ? (unsigned short)atoi(port) : 50007)};
    struct sigaction action = {.sa_handler = child_has_ended, .sa_flags = SA_RESTART};
    sigset_t chld, none;

    setvbuf(stdout, NULL, _IOFBF, 1 << 15);
    sigaction(SIGCHLD, &action, NULL);
    sigemptyset(&none);
    sigemptyset(&chld);
    sigaddset(&chld, SIGCHLD);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(listener, (struct sockaddr *)&a, sizeof a) < 0 || listen(listener, 128) < 0) {
        perror("listen");
        return 1;
    }
    for (;;) {
        char who[64];
        socklen_t length = sizeof a;
        int fd = accept(listener, (struct sockaddr *)&a, &length);
        if (fd < 0)
            continue;
        snprintf(who, sizeof who, "%s:%d", inet_ntoa(a.sin_addr), ntohs(a.sin_port));
        printf("%s has connected\n", who);
        fflush(stdout);

        /* No child may be counted as ended before it has been counted. */
        sigprocmask(SIG_BLOCK, &chld, NULL);
        while (children >= MAX_CHILDREN)
            sigsuspend(&none);
        pid_t pid = fork();
        if (pid == 0) {
            close(listener);
            serve(fd, who);
            _exit(0);
        }
        if (pid > 0)
            children++;
        sigprocmask(SIG_UNBLOCK, &chld, NULL);
        close(fd);
    }
}
