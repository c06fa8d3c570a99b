/* Says "size 3" where the capacity line is due. */
#include <pthread.h>
#include <stdio.h>

#define SIZE 3

static int ring[SIZE], puts_done, takes_done;
static pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t c = PTHREAD_COND_INITIALIZER;

static void *producer(void *unused)
{
    for (int i = 0; i < 9; i++) {
        pthread_mutex_lock(&m);
        while (puts_done - takes_done == SIZE)
            pthread_cond_wait(&c, &m);
        ring[puts_done++ % SIZE] = i;
        dprintf(1, "A put %d\n", i);
        pthread_cond_signal(&c);
        pthread_mutex_unlock(&m);
    }
    return unused;
}

static void *consumer(void *unused)
{
    for (int i = 0; i < 9; i++) {
        pthread_mutex_lock(&m);
        while (puts_done == takes_done)
            pthread_cond_wait(&c, &m);
        dprintf(1, "B take %d\n", ring[takes_done++ % SIZE]);
        pthread_cond_signal(&c);
        pthread_mutex_unlock(&m);
    }
    return unused;
}

int main(void)
{
    pthread_t a, b;
    dprintf(1, "size %d\n", SIZE);
    pthread_create(&a, NULL, producer, NULL);
    pthread_create(&b, NULL, consumer, NULL);
    pthread_join(a, NULL);
    pthread_join(b, NULL);
    return 0;
}
