// Spins on a field that is not volatile: the compiled loop never reads it again, and the program does not end.
public class SpinsForEver {
    private static String message;

    private static void listen(String name) {
        System.out.println(name + " wait");
        while (message == null) {
            // looks again
        }
        System.out.println(name + " got " + message);
    }

    public static void main(String[] args) throws InterruptedException {
        new Thread(() -> listen("listener1")).start();
        new Thread(() -> listen("listener2")).start();
        Thread.sleep(300);
        System.out.println("main set Good evening");
        message = "Good evening";
    }
}
