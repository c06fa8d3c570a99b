// Reads the port with nextInt: the line end that it leaves is taken for the first text, an empty one.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

public class LeftoverLineEnd {
    public static void main(String[] args) throws IOException {
        Scanner keyboard = new Scanner(System.in, StandardCharsets.UTF_8);
        System.out.print("Port: ");
        int port = keyboard.nextInt();
        try (Socket socket = new Socket("localhost", port)) {
            PrintWriter out = new PrintWriter(
                    new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8), true);
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            System.out.println("Type texts, an empty line to leave.");
            String text = keyboard.nextLine();
            while (!text.isEmpty()) {
                out.println(text);
                String answer = in.readLine();
                if (answer == null) break;
                System.out.println(answer.isEmpty() ? "false" : "true");
                text = keyboard.nextLine();
            }
        }
    }
}
