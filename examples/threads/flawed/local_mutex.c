/* Each thread has a mutex of its own on its stack, so that nothing is locked: two producers write to the same place. */
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <unistd.h>

#define CAPACITY 4
#define EACH 40

static int ring[CAPACITY];
static volatile unsigned in, out;

static void *producer(void *name)
{
    pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
    for (int i = 0; i < EACH;) {
        pthread_mutex_lock(&mutex);
        if (in - out < CAPACITY) {
            unsigned place = in;
            ring[place % CAPACITY] = i;
            dprintf(1, "%s put %d\n", (char *)name, i);
            in = place + 1;
            i++;
        }
        pthread_mutex_unlock(&mutex);
        usleep(50);
    }
    return NULL;
}

static void *consumer(void *name)
{
    pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
    for (int i = 0; i < 2 * EACH;) {
        pthread_mutex_lock(&mutex);
        if (in != out) {
            dprintf(1, "%s take %d\n", (char *)name, ring[out % CAPACITY]);
            out++;
            i++;
        }
        pthread_mutex_unlock(&mutex);
        sched_yield();
    }
    return NULL;
}

int main(void)
{
    pthread_t threads[3];
    dprintf(1, "capacity %d\n", CAPACITY);
    pthread_create(&threads[0], NULL, producer, "odd");
    pthread_create(&threads[1], NULL, producer, "even");
    pthread_create(&threads[2], NULL, consumer, "sum");
    for (int i = 0; i < 3; i++)
        pthread_join(threads[i], NULL);
    return 0;
}
