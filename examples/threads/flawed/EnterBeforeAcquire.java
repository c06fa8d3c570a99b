// Prints that it enters, and only then asks for the permit.
import java.util.concurrent.Semaphore;

public class EnterBeforeAcquire extends Thread {
    private static final Semaphore SEMAPHORE = new Semaphore(2);

    EnterBeforeAcquire(int number) {
        super("Потік" + number);
    }

    @Override
    public void run() {
        try {
            say(getName() + " wait");
            say(getName() + " enter");
            SEMAPHORE.acquire();
            Thread.sleep(10);
            say(getName() + " leave");
            SEMAPHORE.release();
        } catch (InterruptedException e) {
            interrupt();
        }
    }

    private static synchronized void say(String line) {
        byte[] octets = (line + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        System.out.write(octets, 0, octets.length);
        System.out.flush();
    }

    public static void main(String[] args) {
        say("permits 2");
        for (int i = 1; i <= 6; i++) new EnterBeforeAcquire(i).start();
    }
}
