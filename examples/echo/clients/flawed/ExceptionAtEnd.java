// Echo client. Wrong: closes the streams first and then uses the socket again, which throws at the end.
import java.io.*;
import java.net.Socket;

public class ExceptionAtEnd {
    public static void main(String[] args) throws IOException {
        Socket socket = new Socket("127.0.0.1", 50007);
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));

        out.println("Hello, server");
        String answer = in.readLine();
        System.out.println("Server says: " + answer);

        in.close();
        out.close();
        socket.shutdownOutput();
        socket.close();
    }
}
