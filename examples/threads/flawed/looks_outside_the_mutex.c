/* Looks at the flag before it locks the mutex: a set between the two is missed, and the waiter sleeps for ever. */
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>

#define WAITERS 6

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static volatile bool ready;
static char text[64];

static void *waiter(void *name)
{
    dprintf(1, "%s wait\n", (char *)name);
    if (!ready) {
        dprintf(1, "(%s: not yet)\n", (char *)name);
        pthread_mutex_lock(&mutex);
        pthread_cond_wait(&changed, &mutex);
        pthread_mutex_unlock(&mutex);
    }
    dprintf(1, "%s got %s\n", (char *)name, text);
    return NULL;
}

int main(void)
{
    char names[WAITERS][16];
    pthread_t threads[WAITERS];
    for (int i = 0; i < WAITERS; i++) {
        snprintf(names[i], sizeof names[i], "waiter%d", i);
        pthread_create(&threads[i], NULL, waiter, names[i]);
    }
    pthread_mutex_lock(&mutex);
    snprintf(text, sizeof text, "the kettle boils");
    dprintf(1, "cook set %s\n", text);
    ready = true;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&mutex);
    for (int i = 0; i < WAITERS; i++)
        pthread_join(threads[i], NULL);
    return 0;
}
