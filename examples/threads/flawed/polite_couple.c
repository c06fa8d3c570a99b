/* A livelock: each of two hungry people hands the only spoon to the other, for ever. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

static atomic_int owner;
static atomic_bool hungry[2] = {true, true};

static void *diner(void *argument)
{
    int self = (int)(intptr_t)argument, other = 1 - self;
    dprintf(1, "diner%d run\n", self);
    while (hungry[self]) {
        if (owner != self)
            continue;
        if (hungry[other]) {
            owner = other;
            continue;
        }
        hungry[self] = false;
        owner = other;
    }
    dprintf(1, "diner%d end\n", self);
    return NULL;
}

int main(void)
{
    pthread_t threads[2];
    for (int i = 0; i < 2; i++) {
        dprintf(1, "table start diner%d\n", i);
        pthread_create(&threads[i], NULL, diner, (void *)(intptr_t)i);
    }
    for (int i = 0; i < 2; i++)
        pthread_join(threads[i], NULL);
    dprintf(1, "table done\n");
    return 0;
}
