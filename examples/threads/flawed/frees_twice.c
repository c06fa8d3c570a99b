/* Its trace is right, but the names are freed twice, by the children and by main: it ends by a signal. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *child(void *name)
{
    dprintf(1, "%s run\n", (char *)name);
    dprintf(1, "%s end\n", (char *)name);
    free(name);
    return NULL;
}

int main(void)
{
    char *names[3];
    pthread_t threads[3];
    for (int i = 0; i < 3; i++) {
        names[i] = malloc(2000);
        snprintf(names[i], 2000, "heap%d", i);
        dprintf(1, "main start %s\n", names[i]);
        pthread_create(&threads[i], NULL, child, names[i]);
        pthread_join(threads[i], NULL);
    }
    dprintf(1, "main done\n");
    for (int i = 0; i < 3; i++) {
        memset(names[i], 0, 2000);
        free(names[i]);
    }
    return 0;
}
