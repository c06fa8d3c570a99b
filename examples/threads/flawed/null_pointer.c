/* The second child writes to a null pointer: the program ends by a signal in the middle of its trace. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

struct job {
    const char *name;
    int *result;
};

static void *child(void *argument)
{
    struct job *job = argument;
    dprintf(1, "%s run\n", job->name);
    *job->result = 42;
    dprintf(1, "%s end\n", job->name);
    return NULL;
}

int main(void)
{
    int result;
    struct job jobs[] = {{"first", &result}, {"second", NULL}};
    for (int i = 0; i < 2; i++) {
        pthread_t thread;
        dprintf(1, "main start %s\n", jobs[i].name);
        pthread_create(&thread, NULL, child, &jobs[i]);
        pthread_join(thread, NULL);
    }
    dprintf(1, "main done\n");
    return 0;
}
