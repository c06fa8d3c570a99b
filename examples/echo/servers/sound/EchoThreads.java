// Echo server: a thread for each client, raw streams; port from the command line (default 50007).
import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;

public class EchoThreads {
    static PrintStream out;

    static String clean(String text) {
        StringBuilder sb = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (Character.isISOControl(c)) sb.append(String.format("\\x%02x", (int) c));
            else sb.append(c);
        }
        return sb.toString();
    }

    static void serve(Socket socket) {
        out.println("Client " + socket.getRemoteSocketAddress());
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream reply = socket.getOutputStream();
            byte[] buffer = new byte[8192];
            int n;
            while ((n = in.read(buffer)) != -1) {
                out.println("Got: " + clean(new String(buffer, 0, n, StandardCharsets.UTF_8)));
                reply.write(buffer, 0, n);
                reply.flush();
            }
        } catch (IOException e) {
            out.println("Connection lost: " + e.getMessage());
        }
    }

    public static void main(String[] args) throws IOException {
        out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 50007;
        try (ServerSocket server = new ServerSocket(port)) {
            while (true) {
                Socket socket = server.accept();
                new Thread(() -> serve(socket)).start();
            }
        }
    }
}
