// A scanner for the keyboard, buffered reader and writer for the socket.
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

public class ScannerClient {
    public static void main(String[] args) {
        Scanner keyboard = new Scanner(System.in, StandardCharsets.UTF_8);
        System.out.print("Enter host: ");
        String host = keyboard.nextLine();
        System.out.print("Enter port: ");
        int port = Integer.parseInt(keyboard.nextLine().trim());
        try (Socket socket = new Socket(host, port);
             BufferedReader in = new BufferedReader(
                     new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
             BufferedWriter out = new BufferedWriter(
                     new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8))) {
            while (true) {
                System.out.print("Enter text: ");
                String text = keyboard.nextLine();
                out.write(text);
                out.newLine();
                out.flush();
                if (text.isEmpty()) break;
                String answer = in.readLine();
                if (answer == null) {
                    System.out.println("The server has closed the connection");
                    break;
                }
                System.out.println(answer.isEmpty() ? "The text is not a palindrome" : "The text is a palindrome");
            }
        } catch (IOException e) {
            System.out.println("I/O error: " + e.getMessage());
        }
    }
}
