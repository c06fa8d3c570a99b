/* Prints its put after it has unlocked the mutex: the consumer may print its take first. */
#include <pthread.h>
#include <stdio.h>

static int ring[4], in, out, stored;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;

static void *producer(void *unused)
{
    for (int i = 0; i < 12; i++) {
        pthread_mutex_lock(&mutex);
        while (stored == 4)
            pthread_cond_wait(&changed, &mutex);
        ring[in++ % 4] = i;
        stored++;
        pthread_cond_signal(&changed);
        pthread_mutex_unlock(&mutex);
        dprintf(1, "mill put flour %d\n", i);
    }
    return unused;
}

static void *consumer(void *unused)
{
    for (int i = 0; i < 12; i++) {
        pthread_mutex_lock(&mutex);
        while (stored == 0)
            pthread_cond_wait(&changed, &mutex);
        dprintf(1, "bakery take flour %d\n", ring[out++ % 4]);
        stored--;
        pthread_cond_signal(&changed);
        pthread_mutex_unlock(&mutex);
    }
    return unused;
}

int main(void)
{
    pthread_t mill, bakery;
    dprintf(1, "capacity 4\n");
    pthread_create(&bakery, NULL, consumer, NULL);
    pthread_create(&mill, NULL, producer, NULL);
    pthread_join(mill, NULL);
    pthread_join(bakery, NULL);
    return 0;
}
