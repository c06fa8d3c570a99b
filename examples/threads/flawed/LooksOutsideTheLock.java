// Looks at the message outside of synchronized and waits inside: a message between the two is missed.
public class LooksOutsideTheLock {
    private volatile String message;

    private void receive(String name) throws InterruptedException {
        Thread.sleep(10);
        System.out.println(name + " wait");
        if (message == null) {
            System.out.println("  (nothing for " + name + " yet)");
            synchronized (this) {
                wait();
            }
        }
        System.out.println(name + " got " + message);
    }

    private void send(String name, String text) throws InterruptedException {
        Thread.sleep(10);
        System.out.println(name + " set " + text);
        message = text;
        synchronized (this) {
            notifyAll();
        }
    }

    interface Job {
        void run() throws InterruptedException;
    }

    static void start(Job job) {
        new Thread(() -> {
            try {
                job.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }).start();
    }

    public static void main(String[] args) {
        LooksOutsideTheLock post = new LooksOutsideTheLock();
        start(() -> post.receive("reader1"));
        start(() -> post.receive("reader2"));
        start(() -> post.send("writer", "a letter for you"));
        start(() -> post.receive("reader3"));
    }
}
