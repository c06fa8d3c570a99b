// Anonymous chat server: a thread for each client; puts the octets of a line together itself; port as argument.
import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

public class AnonThreads {
    static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm:ss");
    static PrintStream console;

    static String visible(String s) {
        StringBuilder b = new StringBuilder();
        s.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) b.append(String.format("\\u%04x", c));
            else b.appendCodePoint(c);
        });
        return b.toString();
    }

    static void listen(Socket socket) {
        try (socket; InputStream in = new BufferedInputStream(socket.getInputStream())) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b != -1; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                    continue;
                }
                String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
                line.reset();
                if (!text.isEmpty()) {
                    String time = LocalDateTime.now().format(FORMAT);
                    console.println(time + " (" + socket.getRemoteSocketAddress() + "): " + visible(text));
                }
            }
        } catch (IOException e) {
            console.println("Client failed: " + e.getMessage());
        }
    }

    public static void main(String[] args) throws IOException {
        console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        int port = args.length == 1 ? Integer.parseInt(args[0]) : 50007;
        ServerSocket server = new ServerSocket(port);
        console.println("Listening on " + server.getLocalSocketAddress());
        while (true) {
            Socket client = server.accept();
            new Thread(() -> listen(client)).start();
        }
    }
}
