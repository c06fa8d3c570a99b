/* All twelve children wait for one another at a barrier between their run and their end. */
#include <pthread.h>
#include <stdio.h>

#define CHILDREN 12

static pthread_barrier_t barrier;

static void *child(void *name)
{
    dprintf(1, "%s run\n", (char *)name);
    pthread_barrier_wait(&barrier);
    dprintf(1, "%s end\n", (char *)name);
    return NULL;
}

int main(void)
{
    char names[CHILDREN][8];
    pthread_t threads[CHILDREN];
    pthread_barrier_init(&barrier, NULL, CHILDREN);
    for (int i = 0; i < CHILDREN; i++) {
        snprintf(names[i], sizeof names[i], "b%02d", i);
        pthread_create(&threads[i], NULL, child, names[i]);
        dprintf(1, "main start %s\n", names[i]);
    }
    for (int i = 0; i < CHILDREN; i++)
        pthread_join(threads[i], NULL);
    dprintf(1, "main done\n");
    pthread_barrier_destroy(&barrier);
    return 0;
}
