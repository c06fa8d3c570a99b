// The classic monitor: synchronized, wait in a loop, notifyAll; capacity 2.
import java.util.LinkedList;
import java.util.Queue;

public class ConditionMonitor {
    private static final int CAPACITY = 2;
    private final Queue<String> store = new LinkedList<>();

    synchronized void put(String who, String item) throws InterruptedException {
        while (store.size() == CAPACITY) {
            wait();
        }
        store.add(item);
        System.out.println(who + " put " + item);
        notifyAll();
    }

    synchronized void take(String who) throws InterruptedException {
        while (store.isEmpty()) {
            wait();
        }
        System.out.println(who + " take " + store.remove());
        notifyAll();
    }

    interface Step {
        void run(int number) throws InterruptedException;
    }

    static Thread repeat(int times, Step step) {
        Thread thread = new Thread(() -> {
            try {
                for (int i = 0; i < times; i++) step.run(i);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println("capacity " + CAPACITY);
        ConditionMonitor m = new ConditionMonitor();
        Thread[] threads = {
            repeat(12, i -> m.put("Baker-1", "bread " + i % 3)),
            repeat(12, i -> m.put("Baker-2", "cake with cream " + i % 3)),
            repeat(8, i -> m.take("Buyer-1")),
            repeat(8, i -> m.take("Buyer-2")),
            repeat(8, i -> m.take("Buyer-3")),
        };
        for (Thread thread : threads) thread.join();
    }
}
