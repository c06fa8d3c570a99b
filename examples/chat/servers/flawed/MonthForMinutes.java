// Flawed: the pattern has MM (the month) where the minutes belong.
import java.io.*;
import java.net.*;
import java.text.SimpleDateFormat;
import java.util.Date;

public class MonthForMinutes {
    static PrintStream out;

    static void serve(Socket s) {
        try (s; BufferedReader in = new BufferedReader(new InputStreamReader(s.getInputStream(), "UTF-8"))) {
            String login = in.readLine();
            if (login == null || !login.matches("[^:\\p{Cntrl}]{1,64}")) return;
            out.println("подключился " + login);
            String line;
            while ((line = in.readLine()) != null) {
                if (!line.startsWith(login + ": ")) continue;
                String time = new SimpleDateFormat("yyyy.MM.dd HH:MM:ss").format(new Date());
                out.println(time + " " + line.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]", "?"));
            }
        } catch (IOException e) {
            out.println("error " + e);
        }
    }

    public static void main(String[] args) throws IOException {
        out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        ServerSocket server = new ServerSocket(50007);
        while (true) {
            Socket s = server.accept();
            new Thread(() -> serve(s)).start();
        }
    }
}
