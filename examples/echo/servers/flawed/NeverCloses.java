// Flawed: leaves the connection open when its client has ended its side.
import java.io.*;
import java.net.*;
import java.util.*;

public class NeverCloses {
    static final List<Socket> clients = Collections.synchronizedList(new ArrayList<>());

    public static void main(String[] args) throws Exception {
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        ServerSocket server = new ServerSocket(50007);
        while (true) {
            Socket socket = server.accept();
            clients.add(socket);
            console.println("Connected: " + socket.getInetAddress().getHostAddress());
            new Thread(() -> {
                try {
                    InputStream in = socket.getInputStream();
                    byte[] buf = new byte[1024];
                    int n = in.read(buf);
                    while (n > 0) {
                        String text = new String(buf, 0, n, "UTF-8");
                        console.println("Message: " + text.replaceAll("\\p{Cntrl}|[\\x80-\\x9f]", "?"));
                        socket.getOutputStream().write(buf, 0, n);
                        n = in.read(buf);
                    }
                } catch (IOException e) {
                    console.println("Error: " + e.getMessage());
                }
            }).start();
        }
    }
}
