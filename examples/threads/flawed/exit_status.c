/* Its trace is right, but main returns the number of children that ended: the exit status is 3. */
#include <pthread.h>
#include <stdio.h>

static void *child(void *name)
{
    dprintf(1, "%s run\n", (char *)name);
    dprintf(1, "%s end\n", (char *)name);
    return NULL;
}

int main(void)
{
    char *names[] = {"x", "y", "z"};
    pthread_t threads[3];
    int ended = 0;
    for (int i = 0; i < 3; i++) {
        dprintf(1, "main start %s\n", names[i]);
        pthread_create(&threads[i], NULL, child, names[i]);
    }
    for (int i = 0; i < 3; i++)
        ended += pthread_join(threads[i], NULL) == 0;
    dprintf(1, "main done\n");
    return ended;
}
