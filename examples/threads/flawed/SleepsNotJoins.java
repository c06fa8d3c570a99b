// Sleeps as long as the children should need in place of a join: some need longer.
public class SleepsNotJoins {
    static void child(String name) {
        System.out.println(name + " run");
        try {
            for (int step = 0; step < 5; step++) Thread.sleep(10);
        } catch (InterruptedException e) {
            return;
        }
        System.out.println(name + " end");
    }

    public static void main(String[] args) throws InterruptedException {
        for (int i = 1; i <= 5; i++) {
            String name = "task" + i;
            System.out.println("main start " + name);
            new Thread(() -> child(name)).start();
        }
        Thread.sleep(51);
        System.out.println("main done");
    }
}
