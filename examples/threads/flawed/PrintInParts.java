// print for the name, println for the rest: two threads mix within a line.
public class PrintInParts {
    static void say(String name, String what) {
        System.out.print(name);
        System.out.print(" ");
        System.out.println(what);
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] threads = new Thread[6];
        for (int i = 0; i < threads.length; i++) {
            String name = "child" + i;
            threads[i] = new Thread(() -> {
                say(name, "run");
                say(name, "end");
            });
            say("main", "start " + name);
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        say("main", "done");
    }
}
