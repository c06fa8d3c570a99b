// Who finds nothing to do returns early, and does not give the permit back: after two of them nobody enters.
import java.util.concurrent.Semaphore;

public class LeaksOnReturn {
    static final Semaphore SEMAPHORE = new Semaphore(2);
    static int work = 4;

    static void visit(String name) throws InterruptedException {
        System.out.println(name + " wait");
        SEMAPHORE.acquire();
        System.out.println(name + " enter");
        synchronized (SEMAPHORE) {
            if (work == 0) {
                System.out.println(name + " leave");
                return;
            }
            work--;
        }
        Thread.sleep(5);
        System.out.println(name + " leave");
        SEMAPHORE.release();
    }

    public static void main(String[] args) {
        System.out.println("permits 2");
        for (int i = 0; i < 8; i++) {
            String name = "visitor" + i;
            new Thread(() -> {
                try {
                    visit(name);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }).start();
        }
    }
}
