// Flawed: prints control characters of the messages (escape sequences, for example) as they are.
import java.io.*;
import java.net.*;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Scanner;

public class RawEscapes implements Runnable {
    static PrintStream out;
    final Socket socket;

    RawEscapes(Socket socket) {
        this.socket = socket;
    }

    public void run() {
        DateTimeFormatter f = DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm:ss");
        try (socket; Scanner in = new Scanner(socket.getInputStream(), "UTF-8")) {
            in.useDelimiter("\r?\n");
            while (in.hasNext()) {
                String line = in.next();
                if (line.isBlank()) continue;
                out.println(LocalDateTime.now().format(f) + " (" + socket.getInetAddress().getHostAddress() + "): " + line);
            }
        } catch (IOException e) {
            out.println("lost " + socket.getRemoteSocketAddress());
        }
    }

    public static void main(String[] args) throws IOException {
        out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        ServerSocket server = new ServerSocket(50007);
        while (true) new Thread(new RawEscapes(server.accept())).start();
    }
}
