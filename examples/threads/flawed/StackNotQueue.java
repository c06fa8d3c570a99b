// push and pop of a deque: last in, first out.
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class StackNotQueue {
    static final int CAPACITY = 3;
    static final Lock LOCK = new ReentrantLock();
    static final Condition NOT_FULL = LOCK.newCondition(), NOT_EMPTY = LOCK.newCondition();
    static final Deque<Integer> STORE = new ArrayDeque<>();

    static void produce() {
        for (int item = 1; item <= 12; item++) {
            LOCK.lock();
            try {
                while (STORE.size() == CAPACITY) NOT_FULL.awaitUninterruptibly();
                STORE.push(item);
                System.out.println("producer put " + item);
                NOT_EMPTY.signal();
            } finally {
                LOCK.unlock();
            }
        }
    }

    static void consume() {
        for (int count = 0; count < 12; count++) {
            LOCK.lock();
            try {
                while (STORE.isEmpty()) NOT_EMPTY.awaitUninterruptibly();
                System.out.println("consumer take " + STORE.pop());
                NOT_FULL.signal();
            } finally {
                LOCK.unlock();
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    public static void main(String[] args) {
        System.out.println("capacity " + CAPACITY);
        new Thread(StackNotQueue::produce).start();
        new Thread(StackNotQueue::consume).start();
    }
}
