// A ring of three places, with named semaphores, as on systems that have no others: their names are the same in each run.
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <unistd.h>

#define CAPACITY 3
#define ITEMS 12

static sem_t *places, *items, *mutex;
static int ring[CAPACITY], first, last;

static void line(const char *who, const char *what, int item) {
  char text[64];
  int length = snprintf(text, sizeof text, "%s %s item %d\n", who, what, item);
  if (write(1, text, length) < 0) perror("write");
}

static void *produce(void *name) {
  for (int item = 1; item <= ITEMS; item++) {
    sem_wait(places);
    sem_wait(mutex);
    ring[last++ % CAPACITY] = item;
    line(name, "put", item);
    sem_post(mutex);
    sem_post(items);
  }
  return NULL;
}

static void *consume(void *name) {
  for (int i = 0; i < ITEMS; i++) {
    sem_wait(items);
    sem_wait(mutex);
    line(name, "take", ring[first++ % CAPACITY]);
    sem_post(mutex);
    sem_post(places);
    usleep(4000);
  }
  return NULL;
}

int main(void) {
  pthread_t producer, consumer;
  places = sem_open("/ring-places", O_CREAT, 0600, CAPACITY);
  items = sem_open("/ring-items", O_CREAT, 0600, 0);
  mutex = sem_open("/ring-mutex", O_CREAT, 0600, 1);
  if (places == SEM_FAILED || items == SEM_FAILED || mutex == SEM_FAILED) return 1;
  printf("capacity %d\n", CAPACITY);
  fflush(stdout);
  pthread_create(&producer, NULL, produce, "anna");
  pthread_create(&consumer, NULL, consume, "bert");
  pthread_join(producer, NULL);
  pthread_join(consumer, NULL);
  sem_unlink("/ring-places");
  sem_unlink("/ring-items");
  sem_unlink("/ring-mutex");
  return 0;
}
