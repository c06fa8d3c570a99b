// A child fails with an exception before its end is printed; the parent joins it and notices nothing.
import java.util.ArrayList;
import java.util.List;

public class ExceptionNoEnd {
    public static void main(String[] args) throws InterruptedException {
        String[] words = {"12", "7", "seven", "30"};
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String name = "parser-" + i, word = words[i];
            Thread thread = new Thread(() -> {
                System.out.println(name + " run");
                int number = Integer.parseInt(word);
                System.out.println("  " + word + " doubled is " + 2 * number);
                System.out.println(name + " end");
            });
            System.out.println("main start " + name);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) thread.join();
        System.out.println("main done");
    }
}
