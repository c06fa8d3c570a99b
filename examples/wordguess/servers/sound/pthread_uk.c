#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <signal.h>
#include <unistd.h>
#include <pthread.h>
#include <sys/socket.h>
#include <netinet/in.h>
#include <arpa/inet.h>

#define NP 3
typedef struct { int fd; char name[256]; int points; } player;
static const char *words[] = {"калина", "молоко", "вишиванка", "дорога"};
static pthread_mutex_t mx = PTHREAD_MUTEX_INITIALIZER;
static player *ring[NP];
static int n, cur, running, over;
static char sym[64][5];
static int opened[64], len;

static int chlen(unsigned char b) { return b < 0x80 ? 1 : b >= 0xC0 && b < 0xE0 ? 2 : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xF0 ? 4 : 0; }

static int valid(const char *s) {
    while (*s) {
        int k = chlen(*s);
        if (!k || *(const unsigned char *)s > 0xF4) return 0;
        for (int i = 1; i < k; i++) if (((unsigned char)s[i] & 0xC0) != 0x80) return 0;
        s += k;
    }
    return 1;
}

static void put(player *p, const char *t) {
    char b[3000];
    snprintf(b, sizeof b - 1, "%s", t);
    strcat(b, "\n");
    send(p->fd, b, strlen(b), MSG_NOSIGNAL);
}
static void putall(const char *t) { for (int i = 0; i < n; i++) put(ring[i], t); }

static void show(void) {
    char b[300] = "";
    for (int i = 0; i < len; i++) strcat(b, opened[i] ? sym[i] : "*");
    putall(b);
}

static void turn(void) {
    char b[400];
    snprintf(b, sizeof b, "Зараз ходить %s", ring[cur]->name);
    putall(b);
    put(ring[cur], "/turn");
}

static void begin(void) {
    const char *w = words[rand() % 4];
    len = 0;
    while (*w) {
        int k = chlen(*w);
        memcpy(sym[len], w, k);
        sym[len][k] = 0;
        opened[len++] = 0;
        w += k;
    }
    running = 1;
    cur = n - 1;
    putall("Починаємо гру!");
    show();
    turn();
}

static void move(player *p, char *s) {
    char b[3000], w[300] = "";
    int hit = 0, left = 0;
    if (!running || ring[cur] != p) { put(p, "Зачекайте на свій хід"); return; }
    if (!valid(s)) { put(p, "Помилка кодування"); return; }
    if (!strncmp(s, "/letter ", 8) && s[8] && chlen(s[8]) == (int)strlen(s + 8)) {
        snprintf(b, sizeof b, "%s назвав літеру %s", p->name, s + 8);
        putall(b);
        for (int i = 0; i < len; i++)
            if (!opened[i] && !strcmp(sym[i], s + 8)) { opened[i] = 1; hit++; }
    } else if (!strncmp(s, "/word ", 6) && s[6]) {
        snprintf(b, sizeof b, "%s назвав слово %s", p->name, s + 6);
        putall(b);
        for (int i = 0; i < len; i++) strcat(w, sym[i]);
        if (!strcmp(w, s + 6)) {
            for (int i = 0; i < len; i++) { hit += !opened[i]; opened[i] = 1; }
        } else p->points = 0;
    } else { put(p, "Помилка у команді"); return; }
    p->points += hit;
    show();
    for (int i = 0; i < len; i++) left += !opened[i];
    if (!left) {
        p->points += len;
        running = 0;
        over = 1;
        strcpy(b, "Кінець гри.");
        for (int i = 0; i < n; i++)
            sprintf(b + strlen(b), " %s - %d;", ring[i]->name, ring[i]->points);
        putall(b);
        putall("/quit");
        return;
    }
    if (!hit) cur = (cur + n - 1) % n;
    turn();
}

static void gone(player *p) {
    for (int i = 0; i < n; i++) if (ring[i] == p) {
        for (int j = i; j < n - 1; j++) ring[j] = ring[j + 1];
        n--;
        if (!n) { running = over = 0; break; }
        if (running) {
            if (i < cur) cur--;
            else if (i == cur) { cur = (cur + n - 1) % n; turn(); }
        }
        break;
    }
}

static int getl(FILE *f, char *b, int size) {
    if (!fgets(b, size, f)) return 0;
    b[strcspn(b, "\r\n")] = 0;
    return 1;
}

static void *serve(void *arg) {
    player *p = calloc(1, sizeof *p);
    char b[2048];
    p->fd = (int)(long)arg;
    FILE *f = fdopen(p->fd, "r");
    int in = 0;
    if (getl(f, p->name, sizeof p->name) && (unsigned char)p->name[0] > ' ' && p->name[0] != '/' && valid(p->name)) {
        pthread_mutex_lock(&mx);
        if (running || over) put(p, "Гра вже йде");
        else {
            in = 1;
            ring[n++] = p;
            snprintf(b, sizeof b, "Приєднався гравець %s", p->name);
            putall(b);
            if (n == NP) begin();
        }
        pthread_mutex_unlock(&mx);
    }
    while (in && getl(f, b, sizeof b)) {
        pthread_mutex_lock(&mx);
        move(p, b);
        pthread_mutex_unlock(&mx);
    }
    pthread_mutex_lock(&mx);
    gone(p);
    pthread_mutex_unlock(&mx);
    fclose(f);
    free(p);
    return NULL;
}

int main(void) {
    signal(SIGPIPE, SIG_IGN);
    srand(time(NULL) ^ getpid());
    int s = socket(AF_INET, SOCK_STREAM, 0), on = 1;
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    struct sockaddr_in a;
    memset(&a, 0, sizeof a);
    a.sin_family = AF_INET;
    a.sin_port = htons(30003);
    a.sin_addr.s_addr = htonl(INADDR_ANY);
    if (bind(s, (struct sockaddr *)&a, sizeof a)) { perror("bind"); exit(1); }
    listen(s, 5);
    for (;;) {
        int fd = accept(s, NULL, NULL);
        pthread_t t;
        if (fd < 0) continue;
        pthread_create(&t, NULL, serve, (void *)(long)fd);
        pthread_detach(t);
    }
}
