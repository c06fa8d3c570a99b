// Login chat client. Wrong: reads the message with next(), so only its first word is sent.
import java.io.*;
import java.net.Socket;
import java.util.Scanner;

public class FirstWord {
    public static void main(String[] args) throws IOException {
        Scanner in = new Scanner(System.in, "UTF-8");
        System.out.print("Login: ");
        String login = in.nextLine();
        Socket socket = new Socket("127.0.0.1", 50007);
        PrintWriter out = new PrintWriter(new OutputStreamWriter(socket.getOutputStream(), "UTF-8"), true);
        out.println(login);

        while (in.hasNext()) {
            String text = in.next();
            in.nextLine();
            if (text.equals("end")) {
                break;
            }
            out.println(login + ": " + text);
            if (out.checkError()) {
                System.out.println("Server closed the connection");
                break;
            }
        }
        socket.close();
    }
}
