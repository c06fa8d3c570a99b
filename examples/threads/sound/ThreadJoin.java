// Runnables and join; a child that fails still has its end, in finally.
public class ThreadJoin {
    static void child(String name, int number) {
        System.out.println(name + " run");
        try {
            if (100 / number > 40) Thread.sleep(15);
        } catch (ArithmeticException | InterruptedException e) {
            System.out.println("   (" + e.getMessage() + ")");
        } finally {
            System.out.println(name + " end");
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] children = new Thread[6];
        for (int i = 0; i < children.length; i++) {
            int number = i;
            children[i] = new Thread(() -> child("T" + number, number));
        }
        for (int i = 0; i < children.length; i++) {
            System.out.println("main start T" + i);
            children[i].start();
        }
        for (Thread child : children) child.join();
        System.out.println("main done");
    }
}
