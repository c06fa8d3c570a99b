/* Twelve threads and five printers: sem_t, and one dprintf for each line. */
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#define PERMITS 5
#define THREADS 12

static sem_t printers;

static void *print_job(void *argument)
{
    int number = (int)(intptr_t)argument;
    dprintf(1, "job%02d wait\n", number);
    sem_wait(&printers);
    dprintf(1, "job%02d enter\n", number);
    usleep(2000 + 500 * number);
    dprintf(1, "job%02d leave\n", number);
    sem_post(&printers);
    return NULL;
}

int main(void)
{
    pthread_t threads[THREADS];
    sem_init(&printers, 0, PERMITS);
    dprintf(1, "permits %d\n", PERMITS);
    for (int i = 0; i < THREADS; i++)
        pthread_create(&threads[i], NULL, print_job, (void *)(intptr_t)i);
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    sem_destroy(&printers);
    return 0;
}
