// Chat server with writeUTF and readUTF: the login once, then the texts; one client after the other.
import java.io.*;
import java.net.*;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

public class Server {
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm:ss");
        try (ServerSocket server = new ServerSocket(50007)) {
            while (true) {
                try (Socket socket = server.accept();
                     DataInputStream in = new DataInputStream(socket.getInputStream())) {
                    String login = in.readUTF();
                    out.println("подключился " + login);
                    while (true) {
                        String text = in.readUTF();
                        out.println(LocalDateTime.now().format(format) + " " + login + ": " + text);
                    }
                } catch (IOException e) {
                    out.println("відключився");
                }
            }
        }
    }
}
