// if instead of while around wait: one of two woken consumers finds the queue empty, and takes null.
import java.util.ArrayDeque;
import java.util.Queue;

public class IfNotWhile {
    private final Queue<String> queue = new ArrayDeque<>();

    synchronized void put(String name, String item) {
        queue.offer(item);
        System.out.println(name + " put " + item);
        notifyAll();
    }

    synchronized void take(String name) throws InterruptedException {
        if (queue.isEmpty()) {
            wait();
        }
        System.out.println(name + " take " + queue.poll());
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println("capacity 10");
        IfNotWhile store = new IfNotWhile();
        for (int i = 1; i <= 3; i++) {
            String name = "consumer" + i;
            Thread consumer = new Thread(() -> {
                try {
                    for (int count = 0; count < 3; count++) store.take(name);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            consumer.start();
        }
        for (int i = 1; i <= 9; i++) {
            Thread.sleep(5);
            store.put("producer", "item " + i);
        }
    }
}
