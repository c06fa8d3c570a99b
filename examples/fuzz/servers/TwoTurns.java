// The word-guessing game for three players; each has a thread that reads and one that writes. Port: the argument, or PORT.
import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.*;

public class TwoTurns {
    static final int PLAYERS = 3, PATIENCE = 4;
    static final String[] WORDS = {"garden", "lemonade", "bicycle", "pepper", "orchestra", "window"};
    static final List<Player> players = new ArrayList<>();
    static final Set<String> named = new HashSet<>();
    static String word;
    static char[] mask;
    static int turn, repeated;

    static class Player {
        final Socket socket;
        final ExecutorService writer = Executors.newSingleThreadExecutor();
        String name;
        int points;

        Player(Socket socket) { this.socket = socket; }

        void tell(String line) {
            writer.execute(() -> {
                try {
                    socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
                    if (line.equals("/quit")) socket.shutdownOutput();
                } catch (IOException e) { /* It is gone, as its reader will see. */ }
            });
        }

        void read() {
            try (socket; BufferedReader in = new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                socket.setTcpNoDelay(true);
                name = in.readLine();
                if (name == null || !name.matches("[^/\\s\\p{Cntrl}\uFFFD][^\\p{Cntrl}\uFFFD]*")) return;
                synchronized (players) { enter(this); }
                for (String line; (line = in.readLine()) != null; ) synchronized (players) { obey(this, line); }
            } catch (IOException e) {
                System.err.println(name + ": " + e.getMessage());
            } finally {
                synchronized (players) { leave(this); }
                writer.shutdown();
            }
        }
    }

    static void all(String line) { players.forEach(each -> each.tell(line)); }

    static void enter(Player p) {
        if (word != null) { p.tell("A game is on, come again later."); p.tell("/quit"); return; }
        players.add(p);
        all(p.name + " is number " + players.size() + ".");
        if (players.size() < PLAYERS) return;
        word = WORDS[ThreadLocalRandom.current().nextInt(WORDS.length)];
        mask = "*".repeat(word.length()).toCharArray();
        named.clear();
        turn = repeated = 0;
        giveTurn();
    }

    static void giveTurn() { all(new String(mask)); players.get(turn).tell("/turn"); }

    static void pass() { turn = (turn + 1) % players.size(); repeated = 0; }

    static void obey(Player p, String line) {
        if (word == null || p != players.get(turn)) { p.tell("It is not your turn."); return; }
        String argument = line.substring(line.indexOf(' ') + 1).strip();
        boolean sound = argument.matches("[^\\s\\p{Cntrl}\uFFFD]+");
        if (sound && line.startsWith("/letter ") && argument.codePointCount(0, argument.length()) == 1) letter(p, argument);
        else if (sound && line.startsWith("/word ")) guess(p, argument);
        else { p.tell("Not understood."); p.tell("/turn"); }
    }

    static void letter(Player p, String letter) {
        all(p.name + " names the letter " + letter);
        if (!named.add(letter)) {
            all("It has been named before: " + new String(mask));
            if (++repeated == PATIENCE) { pass(); players.get(turn).tell("/turn"); }
            p.tell("/turn");
            return;
        }
        int places = 0;
        for (int i = 0; i < mask.length; i++)
            if (word.startsWith(letter, i)) { mask[i] = word.charAt(i); places++; }
        p.points += places;
        repeated = 0;
        if (places == 0) pass();
        if (new String(mask).equals(word)) { p.points += word.length(); end(p); } else giveTurn();
    }

    static void guess(Player p, String guess) {
        all(p.name + " names the word " + guess);
        if (guess.equals(word)) {
            for (char c : mask) if (c == '*') p.points++;
            mask = word.toCharArray();
            end(p);
        } else { p.points = 0; pass(); giveTurn(); }
    }

    static void end(Player winner) {
        all(new String(mask));
        all(winner.name + " wins.");
        for (Player each : players) all(each.name + ": " + each.points);
        all("/quit");
        players.clear();
        word = null;
    }

    static void leave(Player p) {
        int place = players.indexOf(p);
        if (place < 0) return;
        players.remove(place);
        all(p.name + " has left.");
        if (players.isEmpty()) word = null;
        if (word != null && place < turn) turn--;
        else if (word != null && place == turn) { turn %= players.size(); repeated = 0; giveTurn(); }
    }

    public static void main(String[] args) throws IOException {
        String port = args.length > 0 ? args[0] : System.getenv().getOrDefault("PORT", "30003");
        try (ServerSocket server = new ServerSocket(Integer.parseInt(port), 100)) {
            for (;;) new Thread(new Player(server.accept())::read).start();
        }
    }
}
