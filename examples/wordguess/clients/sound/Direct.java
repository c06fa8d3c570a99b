import java.io.*;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public class Direct {
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        out.print("Enter name: ");
        out.flush();
        String name = keyboard.readLine();
        try (Socket socket = new Socket("127.0.0.1", 30003)) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            PrintWriter writer = new PrintWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8), true);
            writer.println(name);
            String line;
            while ((line = in.readLine()) != null) {
                if (line.equals("/quit")) {
                    break;
                } else if (line.equals("/turn")) {
                    String move = "";
                    while (move.isEmpty()) {
                        out.print("Letter or word? ");
                        out.flush();
                        move = keyboard.readLine().trim();
                    }
                    if (move.codePointCount(0, move.length()) == 1)
                        writer.println("/letter " + move);
                    else
                        writer.println("/word " + move);
                } else if (!line.startsWith("/")) {
                    out.println("Server says: " + line);
                }
            }
        }
        out.println("Good bye");
    }
}
