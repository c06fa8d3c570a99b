/* An event made of a mutex, a condition variable and a flag; eight waiters, and a setter that takes its time. */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static const char *text;

static void *listener(void *argument)
{
    int number = (int)(intptr_t)argument;
    pthread_mutex_lock(&mutex);
    dprintf(1, "L%d wait\n", number);
    while (text == NULL)
        pthread_cond_wait(&changed, &mutex);
    dprintf(1, "L%d got %s\n", number, text);
    pthread_mutex_unlock(&mutex);
    return NULL;
}

static void *speaker(void *unused)
{
    usleep(300000);
    pthread_mutex_lock(&mutex);
    text = "the lecture begins in room 12";
    dprintf(1, "speaker set %s\n", text);
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&mutex);
    return unused;
}

int main(void)
{
    pthread_t listeners[8], last;
    puts("An event in C");
    puts("");
    fflush(stdout);
    pthread_create(&last, NULL, speaker, NULL);
    for (int i = 0; i < 8; i++)
        pthread_create(&listeners[i], NULL, listener, (void *)(intptr_t)i);
    for (int i = 0; i < 8; i++)
        pthread_join(listeners[i], NULL);
    pthread_join(last, NULL);
    return 0;
}
