/* One thread, the director, goes in without the semaphore. */
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <unistd.h>

static sem_t lift;

static void inside(const char *name)
{
    dprintf(1, "%s enter\n", name);
    usleep(10000);
    dprintf(1, "%s leave\n", name);
}

static void *employee(void *name)
{
    dprintf(1, "%s wait\n", (char *)name);
    sem_wait(&lift);
    inside(name);
    sem_post(&lift);
    return NULL;
}

static void *director(void *name)
{
    dprintf(1, "%s wait\n", (char *)name);
    inside(name);
    return NULL;
}

int main(void)
{
    pthread_t threads[5];
    char *names[] = {"Ann", "Ben", "Cid", "Director", "Eve"};
    sem_init(&lift, 0, 2);
    dprintf(1, "permits 2\n");
    for (int i = 0; i < 5; i++)
        pthread_create(&threads[i], NULL, i == 3 ? director : employee, names[i]);
    for (int i = 0; i < 5; i++)
        pthread_join(threads[i], NULL);
    return 0;
}
