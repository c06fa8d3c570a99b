/* One permit and ten patients; the program takes about two and a half seconds. A mutex around whole lines of stdio. */
#include <pthread.h>
#include <semaphore.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

static sem_t chair;
static pthread_mutex_t output = PTHREAD_MUTEX_INITIALIZER;

static void say(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    pthread_mutex_lock(&output);
    vprintf(format, arguments);
    printf("\n");
    fflush(stdout);
    pthread_mutex_unlock(&output);
    va_end(arguments);
}

static void *patient(void *argument)
{
    int number = (int)(intptr_t)argument;
    struct timespec quarter = {0, 250000000};
    say("пацієнт%d wait", number);
    sem_wait(&chair);
    say("пацієнт%d enter", number);
    nanosleep(&quarter, NULL);
    say("пацієнт%d leave", number);
    sem_post(&chair);
    return NULL;
}

int main(void)
{
    pthread_t threads[10];
    sem_init(&chair, 0, 1);
    say("=========== Стоматолог ===========\n");
    say("permits 1");
    for (int i = 0; i < 10; i++)
        pthread_create(&threads[i], NULL, patient, (void *)(intptr_t)(i + 1));
    for (int i = 0; i < 10; i++)
        pthread_join(threads[i], NULL);
    say("\n==================================");
    return 0;
}
