// Chat server with logins: lines "LOGIN:..." and "MSG:...", BufferedReader, a thread for each client.
import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.text.SimpleDateFormat;
import java.util.Date;

public class LoginPrefixed extends Thread {
    private static PrintStream out;
    private final Socket socket;

    LoginPrefixed(Socket socket) {
        this.socket = socket;
    }

    private static synchronized void message(String login, String text) {
        String time = new SimpleDateFormat("yyyy.MM.dd HH:mm:ss").format(new Date());
        out.println(time + " " + login + ": " + text.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", ""));
    }

    @Override
    public void run() {
        String login = null;
        try (socket) {
            BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line;
            while ((line = in.readLine()) != null) {
                if (login == null && line.matches("LOGIN:[^:\\x00-\\x1f\\x7f-\\x9f]{1,64}")) {
                    login = line.substring(6).strip();
                    out.println("joined: " + login);
                } else if (login != null && line.startsWith("MSG:") && line.length() > 4) {
                    message(login, line.substring(4));
                }
            }
        } catch (IOException e) {
            out.println("error: " + e.getMessage());
        }
        if (login != null) out.println("left: " + login);
    }

    public static void main(String[] args) throws IOException {
        out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        try (ServerSocket server = new ServerSocket(50007)) {
            while (true) new LoginPrefixed(server.accept()).start();
        }
    }
}
