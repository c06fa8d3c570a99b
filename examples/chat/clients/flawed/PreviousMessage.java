// Anonymous chat client. Wrong: sends the message typed before, so the last one is never sent.
import java.io.*;
import java.net.Socket;

public class PreviousMessage {
    public static void main(String[] args) throws IOException {
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        Socket socket = new Socket("127.0.0.1", 50007);
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), "UTF-8"));
        String message = null;
        try {
            while (true) {
                String line = keyboard.readLine();
                if (line == null || line.equals("end")) {
                    break;
                }
                if (message != null) {
                    out.write(message + "\n");
                    out.flush();
                }
                message = line;
            }
        } catch (IOException e) {
            System.out.println("Connection lost");
        }
        socket.close();
    }
}
