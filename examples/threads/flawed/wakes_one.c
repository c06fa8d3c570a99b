/* pthread_cond_signal wakes one of the three that wait for the flag; the two others sleep on. */
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static bool open;

static void *guest(void *name)
{
    pthread_mutex_lock(&mutex);
    dprintf(1, "%s wait\n", (char *)name);
    while (!open)
        pthread_cond_wait(&changed, &mutex);
    dprintf(1, "%s got doors open\n", (char *)name);
    pthread_mutex_unlock(&mutex);
    return NULL;
}

int main(void)
{
    char *names[] = {"g1", "g2", "g3"};
    pthread_t threads[3];
    for (int i = 0; i < 3; i++)
        pthread_create(&threads[i], NULL, guest, names[i]);
    usleep(100000);
    pthread_mutex_lock(&mutex);
    open = true;
    dprintf(1, "host set doors open\n");
    pthread_cond_signal(&changed);
    pthread_mutex_unlock(&mutex);
    for (int i = 0; i < 3; i++)
        pthread_join(threads[i], NULL);
    return 0;
}
