/* The store with two counting semaphores and a mutex; each line is printed while the mutex is held. Stdout is fully buffered. */
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>

#define CAPACITY 8
#define ITEMS 400

static sem_t places, items;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int ring[CAPACITY];
static unsigned in, out;

static void *produce(void *name)
{
    for (int i = 0; i < ITEMS; i++) {
        sem_wait(&places);
        pthread_mutex_lock(&mutex);
        ring[in++ % CAPACITY] = i;
        printf("%s put %d\n", (char *)name, i);
        pthread_mutex_unlock(&mutex);
        sem_post(&items);
    }
    return NULL;
}

static void *consume(void *name)
{
    for (int i = 0; i < ITEMS; i++) {
        sem_wait(&items);
        pthread_mutex_lock(&mutex);
        printf("%s take %d\n", (char *)name, ring[out++ % CAPACITY]);
        pthread_mutex_unlock(&mutex);
        sem_post(&places);
    }
    return NULL;
}

int main(void)
{
    pthread_t threads[4];
    char *names[] = {"in1", "in2", "out1", "out2"};
    sem_init(&places, 0, CAPACITY);
    sem_init(&items, 0, 0);
    printf("capacity %d\n", CAPACITY);
    for (int i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, i < 2 ? produce : consume, names[i]);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    return 0;
}
