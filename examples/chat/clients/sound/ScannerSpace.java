// Login chat client in Java with a Scanner: a blank stands between login and text.
import java.io.*;
import java.net.Socket;
import java.util.Scanner;

public class ScannerSpace {
    public static void main(String[] args) throws IOException {
        Scanner scanner = new Scanner(System.in, "UTF-8");
        System.out.print("Enter your login: ");
        System.out.flush();
        String login = scanner.nextLine();

        try (Socket socket = new Socket("localhost", 50007)) {
            Writer out = new OutputStreamWriter(socket.getOutputStream(), "UTF-8");
            out.write(login + "\n");
            out.flush();
            while (scanner.hasNextLine()) {
                String text = scanner.nextLine();
                if (text.equals("end")) {
                    break;
                }
                out.write(login + " " + text + "\n");
                out.flush();
            }
        } catch (IOException e) {
            System.out.println("Disconnected: " + e.getMessage());
        }
    }
}
