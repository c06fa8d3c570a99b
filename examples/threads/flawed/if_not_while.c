/* if instead of while around the wait: a consumer that was woken together with another takes from the empty ring. */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#define CAPACITY 5
#define ITEMS 24

static int ring[CAPACITY], in, out, stored;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;

static void *producer(void *unused)
{
    for (int item = 1; item <= ITEMS; item++) {
        pthread_mutex_lock(&mutex);
        if (stored == CAPACITY)
            pthread_cond_wait(&changed, &mutex);
        ring[in] = item;
        in = (in + 1) % CAPACITY;
        stored++;
        dprintf(1, "producer put %d\n", item);
        pthread_cond_broadcast(&changed);
        pthread_mutex_unlock(&mutex);
        usleep(1000);
    }
    return unused;
}

static void *consumer(void *argument)
{
    for (int i = 0; i < ITEMS / 3; i++) {
        pthread_mutex_lock(&mutex);
        if (stored == 0)
            pthread_cond_wait(&changed, &mutex);
        dprintf(1, "consumer%d take %d\n", (int)(intptr_t)argument, ring[out]);
        out = (out + 1) % CAPACITY;
        stored--;
        pthread_cond_broadcast(&changed);
        pthread_mutex_unlock(&mutex);
    }
    return NULL;
}

int main(void)
{
    pthread_t threads[4];
    dprintf(1, "capacity %d\n", CAPACITY);
    for (int i = 0; i < 3; i++)
        pthread_create(&threads[i], NULL, consumer, (void *)(intptr_t)(i + 1));
    pthread_create(&threads[3], NULL, producer, NULL);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    return 0;
}
