/* Copies the text into a field of 16 octets: the waiters get a text that was never set. */
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static struct {
    bool set;
    char text[16];
} message;

static void set(const char *name, const char *text)
{
    pthread_mutex_lock(&mutex);
    snprintf(message.text, sizeof message.text, "%s", text);
    message.set = true;
    dprintf(1, "%s set %s\n", name, text);
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&mutex);
}

static void *waiter(void *name)
{
    pthread_mutex_lock(&mutex);
    dprintf(1, "%s wait\n", (char *)name);
    while (!message.set)
        pthread_cond_wait(&changed, &mutex);
    dprintf(1, "%s got %s\n", (char *)name, message.text);
    pthread_mutex_unlock(&mutex);
    return NULL;
}

int main(void)
{
    pthread_t one, two;
    pthread_create(&one, NULL, waiter, "one");
    pthread_create(&two, NULL, waiter, "two");
    set("main", "the exam is moved to Thursday");
    pthread_join(one, NULL);
    pthread_join(two, NULL);
    return 0;
}
