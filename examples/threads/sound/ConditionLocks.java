// A ReentrantLock with two Conditions, and awaits with a time-out that look again; takes about two seconds.
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class ConditionLocks {
    static final ReentrantLock LOCK = new ReentrantLock();
    static final Condition NOT_FULL = LOCK.newCondition();
    static final Condition NOT_EMPTY = LOCK.newCondition();
    static final ArrayDeque<Integer> STORE = new ArrayDeque<>();

    static void put(int item) throws InterruptedException {
        LOCK.lock();
        try {
            while (STORE.size() >= 10) NOT_FULL.await(20, TimeUnit.MILLISECONDS);
            STORE.addLast(item);
            System.out.println("sensor put " + item);
            NOT_EMPTY.signal();
        } finally {
            LOCK.unlock();
        }
    }

    static void take() throws InterruptedException {
        LOCK.lock();
        try {
            while (STORE.isEmpty()) NOT_EMPTY.await(20, TimeUnit.MILLISECONDS);
            System.out.println("screen take " + STORE.removeFirst());
            NOT_FULL.signal();
        } finally {
            LOCK.unlock();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        System.out.println("capacity 10");
        Thread screen = new Thread(() -> {
            try {
                for (int i = 0; i < 30; i++) {
                    take();
                    Thread.sleep(60);
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        screen.start();
        for (int i = 0; i < 30; i++) put(20 + i % 5);
        screen.join();
        System.out.println("\nAll was shown.");
    }
}
