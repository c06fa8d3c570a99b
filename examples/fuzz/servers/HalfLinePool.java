// Chat server with logins: an executor with 150 threads, one for each client. Port: the argument, or PORT.
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class HalfLinePool {
    private static final int THREADS = 150;
    private static final int LONGEST = 50_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm:ss");
    private static PrintStream console;

    public static void main(String[] args) throws IOException {
        console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        String fromOutside = args.length > 0 ? args[0] : System.getenv("PORT");
        int port = fromOutside == null ? 50007 : Integer.parseInt(fromOutside);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try (ServerSocket server = new ServerSocket(port, 200)) {
            console.println("Сервер запущено, порт " + port);
            while (true) {
                Socket client = server.accept();
                pool.execute(() -> serve(client));
            }
        }
    }

    private static void serve(Socket client) {
        String login = null;
        try (client) {
            InputStream in = client.getInputStream();
            login = readLine(in);
            if (login == null || login.isBlank() || login.contains(":")) return;
            console.println("подключился " + visible(login));
            String line;
            while ((line = readLine(in)) != null) {
                // Nobody speaks for somebody else.
                if (line.startsWith(login + ": ") && line.length() > login.length() + 2) {
                    String text = line.substring(login.length() + 2);
                    console.println(LocalDateTime.now().format(TIME) + " " + visible(login) + ": " + visible(text));
                }
            }
        } catch (IOException | InterruptedException e) {
            console.println("З'єднання втрачено: " + e.getMessage());
        }
        if (login != null) console.println("отключился " + visible(login));
    }

    /** The next line without its end; null when the client has left, or says too much. */
    private static String readLine(InputStream in) throws IOException, InterruptedException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int octet = in.read();
        if (octet == -1) return null;
        while (octet != '\n') {
            line.write(octet);
            if (line.size() > LONGEST) return null;
            // The rest of the line may still be on its way.
            while (in.available() == 0) Thread.sleep(10);
            octet = in.read();
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (Character.isISOControl(c)) shown.append(String.format("\\x%02x", (int) c));
            else shown.append(c);
        }
        return shown.toString();
    }
}
