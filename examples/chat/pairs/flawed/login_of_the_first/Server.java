// Chat server with readUTF: it takes the first text that it reads for the login, and does so only once.
import java.io.*;
import java.net.*;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

public class Server {
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm:ss");
        String login = null;
        try (ServerSocket server = new ServerSocket(50007)) {
            while (true) {
                try (Socket socket = server.accept();
                     DataInputStream in = new DataInputStream(socket.getInputStream())) {
                    while (true) {
                        String text = in.readUTF();
                        if (login == null) {
                            login = text;
                            out.println("подключился " + login);
                            continue;
                        }
                        out.println(LocalDateTime.now().format(format) + " " + login + ": " + text);
                    }
                } catch (IOException e) {
                    out.println("відключився");
                }
            }
        }
    }
}
