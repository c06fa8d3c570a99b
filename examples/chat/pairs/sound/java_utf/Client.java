// Chat client with writeUTF: the first line that is typed is the login.
import java.io.*;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public class Client {
    public static void main(String[] args) throws IOException {
        BufferedReader user = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Socket socket = new Socket("127.0.0.1", 50007);
             DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
            System.out.println("Hello! Who are you?");
            for (String line = user.readLine(); line != null && !line.equals("end"); line = user.readLine())
                out.writeUTF(line);
        }
    }
}
