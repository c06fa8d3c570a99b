// java.util.concurrent: a fair Semaphore, a pool of ten threads, each with two rounds.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

public class SemaphorePool {
    private static final Semaphore TABLES = new Semaphore(2, true);

    public static void main(String[] args) throws InterruptedException {
        System.out.println("permits 2");
        ExecutorService pool = Executors.newFixedThreadPool(10);
        for (int i = 1; i <= 10; i++) {
            String name = "guest" + i;
            pool.submit(() -> eat(name));
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
        System.out.println();
        System.out.println("The restaurant closes.");
    }

    private static void eat(String name) {
        for (int round = 0; round < 2; round++) {
            System.out.println(name + " wait");
            TABLES.acquireUninterruptibly();
            System.out.println(name + " enter");
            try {
                Thread.sleep(4);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            System.out.println(name + " leave");
            TABLES.release();
        }
    }
}
