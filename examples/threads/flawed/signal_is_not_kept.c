/* A condition variable without a flag: a signal that comes before the wait is lost, and the waiter sleeps for ever. */
#include <pthread.h>
#include <stdio.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t arrived = PTHREAD_COND_INITIALIZER;
static const char *text = "the train is at platform two";

static void *passenger(void *name)
{
    pthread_mutex_lock(&mutex);
    dprintf(1, "%s wait\n", (char *)name);
    pthread_cond_wait(&arrived, &mutex);
    dprintf(1, "%s got %s\n", (char *)name, text);
    pthread_mutex_unlock(&mutex);
    return NULL;
}

static void *train(void *unused)
{
    pthread_mutex_lock(&mutex);
    dprintf(1, "train set %s\n", text);
    pthread_cond_broadcast(&arrived);
    pthread_mutex_unlock(&mutex);
    return unused;
}

int main(void)
{
    pthread_t first, second, third;
    pthread_create(&first, NULL, passenger, "Olena");
    pthread_create(&second, NULL, passenger, "Taras");
    pthread_create(&third, NULL, train, NULL);
    pthread_join(first, NULL);
    pthread_join(second, NULL);
    pthread_join(third, NULL);
    return 0;
}
