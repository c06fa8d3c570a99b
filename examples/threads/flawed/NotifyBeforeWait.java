// wait and notifyAll without a flag: the message may be there before the receiver waits, and nobody wakes it again.
public class NotifyBeforeWait {
    private final Object monitor = new Object();
    private String message;

    void receive(String name) {
        synchronized (monitor) {
            System.out.println(name + " wait");
            try {
                monitor.wait();
            } catch (InterruptedException e) {
                return;
            }
            System.out.println(name + " got " + message);
        }
    }

    void send(String name, String text) {
        synchronized (monitor) {
            message = text;
            System.out.println(name + " set " + text);
            monitor.notifyAll();
        }
    }

    public static void main(String[] args) {
        NotifyBeforeWait exchange = new NotifyBeforeWait();
        new Thread(() -> exchange.receive("receiver1")).start();
        new Thread(() -> exchange.receive("receiver2")).start();
        new Thread(() -> exchange.send("sender", "Hello from the sender")).start();
    }
}
