// A monitor with the number of the message: each of three receivers gets all four messages, and the sender waits for them.
public class EventMonitor {
    private static final int RECEIVERS = 3;
    private int number;
    private int received = RECEIVERS;
    private String text;

    synchronized void send(String message) throws InterruptedException {
        while (received < RECEIVERS) wait();
        received = 0;
        number++;
        text = message;
        System.out.println("sender set " + text);
        notifyAll();
    }

    synchronized void receive(String name, int wanted) throws InterruptedException {
        System.out.println(name + " wait");
        while (number < wanted) wait();
        System.out.println(name + " got " + text);
        received++;
        notifyAll();
    }

    public static void main(String[] args) throws InterruptedException {
        EventMonitor monitor = new EventMonitor();
        for (int i = 1; i <= RECEIVERS; i++) {
            String name = "r" + i;
            new Thread(() -> {
                try {
                    for (int wanted = 1; wanted <= 4; wanted++) monitor.receive(name, wanted);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }).start();
        }
        for (String message : new String[] {"one", "two", "two", "that is all, thank you"}) monitor.send(message);
    }
}
