/* Two threads and more permits than both need; asks with sem_trywait until there is one. No pauses: it works all the time. */
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static sem_t seats;

static void say(const char *name, const char *what)
{
    char line[64];
    int length = snprintf(line, sizeof line, "%s %s\n", name, what);
    if (write(STDOUT_FILENO, line, length) != length)
        _exit(1);
}

static void *student(void *name)
{
    for (int round = 0; round < 4; round++) {
        say(name, "wait");
        while (sem_trywait(&seats) != 0)
            sched_yield();
        say(name, "enter");
        volatile unsigned sum = 0;
        for (int i = 0; i < 100000; i++)
            sum += i;
        say(name, "leave");
        sem_post(&seats);
    }
    return NULL;
}

int main(void)
{
    pthread_t first, second;
    sem_init(&seats, 0, 5);
    say("permits", "5");
    pthread_create(&first, NULL, student, "Олена");
    pthread_create(&second, NULL, student, "student2");
    pthread_join(first, NULL);
    pthread_join(second, NULL);
    return 0;
}
