// Anonymous chat client. Wrong: a message that only begins with "end" ends it.
import java.io.*;
import java.net.Socket;
import java.util.Scanner;

public class StartsWithEnd {
    public static void main(String[] args) throws IOException {
        Scanner in = new Scanner(System.in, "UTF-8");
        Socket socket = new Socket("127.0.0.1", 50007);
        PrintStream out = new PrintStream(socket.getOutputStream(), true, "UTF-8");
        while (in.hasNextLine()) {
            String text = in.nextLine();
            if (text.startsWith("end")) break;
            out.println(text);
            if (out.checkError()) break;
        }
        socket.close();
    }
}
