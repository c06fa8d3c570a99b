// The children count their work in one number without a lock; some of it is lost, and the parent waits for all of it.
public class CounterWithoutLock {
    static final int CHILDREN = 4;
    static final int EACH = 20000;
    static volatile int counted;

    public static void main(String[] args) throws InterruptedException {
        for (int i = 1; i <= CHILDREN; i++) {
            String name = "counter" + i;
            System.out.println("main start " + name);
            new Thread(() -> {
                System.out.println(name + " run");
                for (int count = 0; count < EACH; count++) counted++;
                System.out.println(name + " end");
            }).start();
        }
        while (counted < CHILDREN * EACH) Thread.sleep(5);
        Thread.sleep(100);
        System.out.println("main done");
    }
}
