/* The line of the leave comes after sem_post: the next thread may print its enter before it. */
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdio.h>

static sem_t semaphore;

static void *work(void *argument)
{
    char line[32];
    for (int round = 0; round < 3; round++) {
        dprintf(1, "n%d wait\n", (int)(intptr_t)argument);
        sem_wait(&semaphore);
        dprintf(1, "n%d enter\n", (int)(intptr_t)argument);
        sem_post(&semaphore);
        snprintf(line, sizeof line, "n%d leave", (int)(intptr_t)argument);
        dprintf(1, "%s\n", line);
    }
    return NULL;
}

int main(void)
{
    pthread_t threads[4];
    sem_init(&semaphore, 0, 1);
    dprintf(1, "permits 1\n");
    for (int i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, work, (void *)(intptr_t)i);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
    return 0;
}
