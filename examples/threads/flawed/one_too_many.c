/* A semaphore of its own that lets one more in than there are permits: > where >= is meant. */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#define PERMITS 2

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t freed = PTHREAD_COND_INITIALIZER;
static int taken;

static void acquire(void)
{
    pthread_mutex_lock(&mutex);
    while (taken > PERMITS)
        pthread_cond_wait(&freed, &mutex);
    taken++;
    pthread_mutex_unlock(&mutex);
}

static void release(void)
{
    pthread_mutex_lock(&mutex);
    taken--;
    pthread_cond_signal(&freed);
    pthread_mutex_unlock(&mutex);
}

static void *work(void *argument)
{
    int number = (int)(intptr_t)argument;
    dprintf(1, "w%d wait\n", number);
    acquire();
    dprintf(1, "w%d enter\n", number);
    usleep(20000);
    dprintf(1, "w%d leave\n", number);
    release();
    return NULL;
}

int main(void)
{
    pthread_t threads[7];
    dprintf(1, "permits %d\n", PERMITS);
    for (int i = 0; i < 7; i++)
        pthread_create(&threads[i], NULL, work, (void *)(intptr_t)i);
    for (int i = 0; i < 7; i++)
        pthread_join(threads[i], NULL);
    return 0;
}
