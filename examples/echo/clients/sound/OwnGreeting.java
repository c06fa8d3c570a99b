// Echo client in Java: sends a greeting of its own in UTF-8 and shows what comes back.
import java.io.*;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public class OwnGreeting {
    public static void main(String[] args) throws IOException {
        byte[] message = "Hello from Java client".getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("localhost", 50007)) {
            OutputStream out = socket.getOutputStream();
            out.write(message);
            out.flush();

            InputStream in = socket.getInputStream();
            byte[] answer = in.readNBytes(message.length);
            if (answer.length == 0) {
                System.out.println("No answer");
            } else {
                System.out.println("Echo: " + new String(answer, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            System.out.println("Connection error: " + e.getMessage());
        }
    }
}
