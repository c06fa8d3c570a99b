/* Prints its wait once before three rounds: the second and the third enter have no wait of their own. */
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <unistd.h>

static sem_t bench;

static void *worker(void *name)
{
    dprintf(1, "%s wait\n", (char *)name);
    for (int round = 0; round < 3; round++) {
        sem_wait(&bench);
        dprintf(1, "%s enter\n", (char *)name);
        usleep(3000);
        dprintf(1, "%s leave\n", (char *)name);
        sem_post(&bench);
    }
    return NULL;
}

int main(void)
{
    char *names[] = {"saw", "drill", "file"};
    pthread_t threads[3];
    sem_init(&bench, 0, 2);
    dprintf(1, "permits 2\n");
    for (int i = 0; i < 3; i++)
        pthread_create(&threads[i], NULL, worker, names[i]);
    for (int i = 0; i < 3; i++)
        pthread_join(threads[i], NULL);
    return 0;
}
