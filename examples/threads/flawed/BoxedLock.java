// Locks the boxed number that it changes: the next one locks another object, so two may take the last permit.
public class BoxedLock {
    private static Integer free = 2;

    private static boolean tryAcquire(String name) {
        synchronized (free) {
            if (free == 0) return false;
            System.out.println("# " + name + " sees " + free);
            free--;
            return true;
        }
    }

    private static void release(String name) {
        synchronized (free) {
            System.out.println("# " + name + " gives one back");
            free++;
        }
    }

    private static void work(String name) {
        try {
            for (int round = 0; round < 8; round++) {
                System.out.println(name + " wait");
                while (!tryAcquire(name)) Thread.yield();
                System.out.println(name + " enter");
                Thread.sleep(1);
                System.out.println(name + " leave");
                release(name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) {
        System.out.println("permits 2");
        for (int i = 0; i < 6; i++) {
            String name = "lock" + i;
            new Thread(() -> work(name)).start();
        }
    }
}
