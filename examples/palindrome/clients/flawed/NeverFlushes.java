// Prints through a buffer that is flushed at the end only: the user sees all answers when it is too late.
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public class NeverFlushes {
    public static void main(String[] args) throws IOException {
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (PrintWriter screen = new PrintWriter(
                     new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
             Socket socket = new Socket(args[0], Integer.parseInt(args[1]))) {
            PrintWriter out = new PrintWriter(
                    new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8), true);
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String text; (text = keyboard.readLine()) != null; ) {
                out.println(text);
                if (text.isEmpty()) break;
                String answer = in.readLine();
                if (answer == null) break;
                screen.println(text + ": " + !answer.isEmpty());
            }
        }
    }
}
