/* Joins only the last of its children; the first one needs the longest. */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

static void *child(void *argument)
{
    int number = (int)(intptr_t)argument;
    dprintf(1, "child%d run\n", number);
    usleep(30000 * (4 - number));
    dprintf(1, "child%d end\n", number);
    return NULL;
}

int main(void)
{
    pthread_t thread;
    for (int i = 0; i < 4; i++) {
        dprintf(1, "main start child%d\n", i);
        pthread_create(&thread, NULL, child, (void *)(intptr_t)i);
    }
    pthread_join(thread, NULL);
    dprintf(1, "main done\n");
    pthread_exit(NULL);
}
