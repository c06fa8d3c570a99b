// Looks at the message outside of synchronized and waits inside: a message between the two is missed.
public class LooksOutsideTheLock {
    private volatile String message;

    private void receive(String name) {
        System.out.println(name + " wait");
        if (message == null) {
            System.out.println("  (nothing for " + name + " yet)");
            synchronized (this) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
        System.out.println(name + " got " + message);
    }

    private void send(String name, String text) {
        System.out.println(name + " set " + text);
        message = text;
        synchronized (this) {
            notifyAll();
        }
    }

    public static void main(String[] args) {
        LooksOutsideTheLock post = new LooksOutsideTheLock();
        for (int i = 0; i < 3; i++) {
            String name = "reader" + i;
            new Thread(() -> post.receive(name)).start();
        }
        new Thread(() -> post.send("writer", "a letter for you")).start();
        for (int i = 3; i < 6; i++) {
            String name = "reader" + i;
            new Thread(() -> post.receive(name)).start();
        }
    }
}
