// A semaphore of its own with synchronized, wait and notify; the name of each thread is its own.
public class OwnSemaphore {
    private int free;

    OwnSemaphore(int permits) {
        free = permits;
        System.out.println("permits " + permits);
    }

    synchronized void acquire() throws InterruptedException {
        while (free == 0) wait();
        free--;
        System.out.println(Thread.currentThread().getName() + " enter");
    }

    synchronized void release() {
        System.out.println(Thread.currentThread().getName() + " leave");
        free++;
        notify();
    }

    public static void main(String[] args) throws Exception {
        OwnSemaphore semaphore = new OwnSemaphore(3);
        Thread[] threads = new Thread[6];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                try {
                    for (int round = 0; round < 5; round++) {
                        System.out.println(Thread.currentThread().getName() + " wait");
                        semaphore.acquire();
                        Thread.yield();
                        semaphore.release();
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
    }
}
