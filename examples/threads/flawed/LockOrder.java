// Two locks, taken by one child as left and right, by the other as right and left: each may wait for the other for ever.
public class LockOrder {
    static final Object LEFT = new Object(), RIGHT = new Object();
    static int transfers;

    static Thread child(String name, Object first, Object second) {
        return new Thread(() -> {
            System.out.println(name + " run");
            for (int i = 0; i < 5; i++) {
                synchronized (first) {
                    Thread.yield();
                    synchronized (second) {
                        transfers++;
                    }
                }
            }
            System.out.println(name + " end");
        });
    }

    public static void main(String[] args) throws InterruptedException {
        Thread there = child("there", LEFT, RIGHT), back = child("back", RIGHT, LEFT);
        System.out.println("main start there");
        there.start();
        System.out.println("main start back");
        back.start();
        there.join();
        back.join();
        System.out.println("main done");
    }
}
