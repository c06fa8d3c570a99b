// A CountDownLatch is the event; the message is stored before it opens.
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

public class EventLatch {
    static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    static final CountDownLatch LATCH = new CountDownLatch(1);
    static volatile String message;

    public static void main(String[] args) throws Exception {
        OUT.println("--- Повідомлення між потоками ---");
        List<Thread> threads = new ArrayList<>();
        for (String name : new String[] {"Аня", "Богдан", "Ґалаґан", "Zoë"}) {
            Thread thread = new Thread(() -> receive(name));
            threads.add(thread);
            thread.start();
        }
        Thread.sleep(50);
        message = "Завтра о 8:30 — іспит!";
        OUT.println("Викладач set " + message);
        LATCH.countDown();
        for (Thread thread : threads) thread.join();
    }

    static void receive(String name) {
        OUT.println(name + " wait");
        try {
            LATCH.await();
        } catch (InterruptedException e) {
            return;
        }
        OUT.println(name + " got " + message);
    }
}
