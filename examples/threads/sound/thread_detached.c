/* Detached threads: the parent waits for a counter of the ends; the last one signals. Takes about a second. */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t ended = PTHREAD_COND_INITIALIZER;
static int left = 6;

static void *walk(void *argument)
{
    int number = (int)(intptr_t)argument;
    dprintf(1, "w%d run\n", number);
    usleep(150000 * number);
    pthread_mutex_lock(&mutex);
    dprintf(1, "w%d end\n", number);
    if (--left == 0)
        pthread_cond_signal(&ended);
    pthread_mutex_unlock(&mutex);
    return NULL;
}

int main(void)
{
    for (int i = 1; i <= 6; i++) {
        pthread_t thread;
        dprintf(1, "parent start w%d\n", i);
        pthread_create(&thread, NULL, walk, (void *)(intptr_t)i);
        pthread_detach(thread);
    }
    pthread_mutex_lock(&mutex);
    while (left > 0)
        pthread_cond_wait(&ended, &mutex);
    pthread_mutex_unlock(&mutex);
    dprintf(1, "parent done\n");
    return 0;
}
