/* Two printf for each line, and no buffer: the lines of two threads mix. */
#include <pthread.h>
#include <stdio.h>

#define CHILDREN 6

static void *child(void *name)
{
    printf("%s ", (char *)name);
    printf("run\n");
    printf("%s ", (char *)name);
    printf("end\n");
    return NULL;
}

int main(void)
{
    char names[CHILDREN][8];
    pthread_t threads[CHILDREN];
    setbuf(stdout, NULL);
    for (int i = 0; i < CHILDREN; i++) {
        snprintf(names[i], sizeof names[i], "kid%d", i);
        printf("main start ");
        printf("%s\n", names[i]);
        pthread_create(&threads[i], NULL, child, names[i]);
    }
    for (int i = 0; i < CHILDREN; i++)
        pthread_join(threads[i], NULL);
    printf("main done\n");
    return 0;
}
