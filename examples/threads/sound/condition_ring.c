/* A ring of four places, two condition variables, three producers and one consumer; stdio writes whole lines under the mutex. */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>

#define CAPACITY 4
#define EACH 20

static int ring[CAPACITY], in, out, stored;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t not_full = PTHREAD_COND_INITIALIZER, not_empty = PTHREAD_COND_INITIALIZER;

static void *producer(void *argument)
{
    int number = (int)(intptr_t)argument;
    for (int i = 0; i < EACH; i++) {
        pthread_mutex_lock(&mutex);
        while (stored == CAPACITY)
            pthread_cond_wait(&not_full, &mutex);
        ring[in] = number * 100 + i;
        printf("producer_%d put %d\n", number, ring[in]);
        in = (in + 1) % CAPACITY;
        stored++;
        pthread_cond_signal(&not_empty);
        pthread_mutex_unlock(&mutex);
    }
    return NULL;
}

static void *consumer(void *unused)
{
    for (int i = 0; i < 3 * EACH; i++) {
        pthread_mutex_lock(&mutex);
        while (stored == 0)
            pthread_cond_wait(&not_empty, &mutex);
        printf("consumer take %d\n", ring[out]);
        out = (out + 1) % CAPACITY;
        stored--;
        pthread_cond_signal(&not_full);
        pthread_mutex_unlock(&mutex);
    }
    return unused;
}

int main(void)
{
    pthread_t threads[4];
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    printf("capacity %d\n", CAPACITY);
    for (int i = 0; i < 3; i++)
        pthread_create(&threads[i], NULL, producer, (void *)(intptr_t)(i + 1));
    pthread_create(&threads[3], NULL, consumer, NULL);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    return 0;
}
