// Login chat client in Java: each message is two sends, a line with the login and a line with the text.
import java.io.*;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public class TwoSends {
    static OutputStream out;

    static void send(String s) throws IOException {
        out.write((s + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    public static void main(String[] args) {
        BufferedReader console = new BufferedReader(
                new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Socket socket = new Socket("127.0.0.1", 50007)) {
            out = socket.getOutputStream();
            System.out.println("Login?");
            String login = console.readLine();
            send(login);
            String text;
            while ((text = console.readLine()) != null && !text.equals("end")) {
                send(login);
                send(text);
            }
            System.out.println("Bye!");
        } catch (IOException e) {
            System.out.println("Server closed the connection");
        }
    }
}
