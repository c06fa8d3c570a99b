// A pool of threads, buffered readers and writers.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class BlockingServer {
    public static void main(String[] args) throws IOException {
        ExecutorService pool = Executors.newCachedThreadPool();
        try (ServerSocket server = new ServerSocket(20002)) {
            System.out.println("Server started");
            while (true) {
                Socket client = server.accept();
                pool.submit(() -> serve(client));
            }
        }
    }

    private static void serve(Socket client) {
        try (client;
             BufferedReader in = new BufferedReader(
                     new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
             OutputStream out = client.getOutputStream()) {
            String line;
            while ((line = in.readLine()) != null && !line.isEmpty()) {
                boolean yes = new StringBuilder(line).reverse().toString().equalsIgnoreCase(line);
                out.write(yes ? new byte[] {0, '\n'} : new byte[] {'\n'});
                out.flush();
            }
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }
}
