// CompletableFutures in the common pool, three rounds; each round has its own parent.
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

public class ThreadFutures {
    public static void main(String[] args) {
        for (int round = 1; round <= 3; round++) {
            String parent = "round" + round;
            System.out.println("\n# " + parent);
            CompletableFuture<?>[] children = IntStream.range(0, 4).mapToObj(i -> {
                String name = parent + "-" + (char) ('a' + i);
                System.out.println(parent + " start " + name);
                return CompletableFuture.runAsync(() -> child(name));
            }).toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(children).join();
            System.out.println(parent + " done");
        }
    }

    private static void child(String name) {
        System.out.println(name + " run");
        Thread.yield();
        System.out.println(name + " end");
    }
}
