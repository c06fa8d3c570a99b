/* pthread_create and pthread_join, two parents side by side, no pauses. */
#include <pthread.h>
#include <stdio.h>

static void *child(void *name)
{
    dprintf(1, "%s run\n", (char *)name);
    dprintf(1, "%s end\n", (char *)name);
    return NULL;
}

static void *parent(void *name)
{
    char names[4][32];
    pthread_t children[4];
    for (int i = 0; i < 4; i++) {
        snprintf(names[i], sizeof names[i], "%s/child%d", (char *)name, i);
        dprintf(1, "%s start %s\n", (char *)name, names[i]);
        pthread_create(&children[i], NULL, child, names[i]);
    }
    for (int i = 3; i >= 0; i--)
        pthread_join(children[i], NULL);
    dprintf(1, "%s done\n", (char *)name);
    return NULL;
}

int main(void)
{
    pthread_t left, right;
    pthread_create(&left, NULL, parent, "left");
    pthread_create(&right, NULL, parent, "right");
    pthread_join(left, NULL);
    pthread_join(right, NULL);
    return 0;
}
