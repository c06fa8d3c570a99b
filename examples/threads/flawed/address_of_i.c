/* Gives each thread the address of the loop's variable: a thread may read it when it is the next one's number. */
#include <pthread.h>
#include <stdio.h>

static void *child(void *argument)
{
    int number = *(int *)argument;
    dprintf(1, "child%d run\n", number);
    dprintf(1, "child%d end\n", number);
    return NULL;
}

int main(void)
{
    pthread_t threads[5];
    int i;
    for (i = 0; i < 5; i++) {
        dprintf(1, "main start child%d\n", i);
        pthread_create(&threads[i], NULL, child, &i);
    }
    for (int k = 0; k < 5; k++)
        pthread_join(threads[k], NULL);
    dprintf(1, "main done\n");
    return 0;
}
