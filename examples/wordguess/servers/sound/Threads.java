import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

public class Threads {
    static final int PLAYERS = 2;
    static final String[] WORDS = {"горобець", "абрикос", "кукурудза", "вікно", "сонце"};
    static final List<Player> players = new ArrayList<>();
    static final Random random = new Random();
    static String word;
    static char[] shown;
    static int current;
    static boolean playing = false, finished = false;

    static class Player extends Thread {
        final Socket socket;
        PrintWriter out;
        String name;
        int score;

        Player(Socket s) { socket = s; }

        public void run() {
            try (socket) {
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                out = new PrintWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8), true);
                String first = in.readLine();
                if (first == null || first.isBlank() || first.startsWith("/") || first.indexOf('\uFFFD') >= 0) return;
                synchronized (players) {
                    if (playing || finished) { out.println("Гра триває, вибачте"); return; }
                    name = first.trim();
                    players.add(this);
                    all("Новий гравець: " + name);
                    if (players.size() == PLAYERS) begin();
                }
                String line;
                while ((line = in.readLine()) != null) {
                    synchronized (players) { command(this, line); }
                }
            } catch (IOException e) {
                System.err.println("Зв'язок втрачено: " + e.getMessage());
            } finally {
                synchronized (players) { leave(this); }
            }
        }
    }

    static void all(String text) { for (Player p : players) p.out.println(text); }

    static void begin() {
        playing = true;
        word = WORDS[random.nextInt(WORDS.length)];
        shown = "*".repeat(word.length()).toCharArray();
        Collections.shuffle(players);
        current = 0;
        all("Гра почалася, слово має літер: " + word.length());
        all("[" + new String(shown) + "]");
        turn();
    }

    static void turn() {
        Player p = players.get(current);
        for (Player q : players) if (q != p) q.out.println("Думає " + p.name);
        p.out.println("/turn");
    }

    static void command(Player p, String line) {
        if (!playing || players.get(current) != p) { p.out.println("Не ваш хід!"); return; }
        String[] a = line.trim().split(" +");
        int hits = 0;
        if (a.length == 2 && a[0].equals("/letter") && a[1].length() == 1 && a[1].charAt(0) != '\uFFFD') {
            char ch = Character.toLowerCase(a[1].charAt(0));
            for (Player q : players) if (q != p) q.out.println(p.name + " >> " + ch);
            for (int i = 0; i < word.length(); i++)
                if (word.charAt(i) == ch && shown[i] == '*') { shown[i] = ch; hits++; }
            p.score += hits;
        } else if (a.length == 2 && a[0].equals("/word") && a[1].indexOf('\uFFFD') < 0) {
            for (Player q : players) if (q != p) q.out.println(p.name + " >> " + a[1]);
            if (a[1].equalsIgnoreCase(word)) {
                for (char c : shown) if (c == '*') hits++;
                p.score += hits;
                shown = word.toCharArray();
            } else p.score = 0;
        } else {
            p.out.println("Команда неправильна");
            p.out.println("/turn");
            return;
        }
        all("[" + new String(shown) + "]");
        if (new String(shown).equals(word)) {
            p.score += word.length();
            playing = false;
            finished = true;
            all("Переміг гравець " + p.name + ". Рахунок:");
            for (Player q : players) all(q.name + "\t" + q.score);
            all("/quit");
            return;
        }
        if (hits == 0) current = (current + 1) % players.size();
        turn();
    }

    static void leave(Player p) {
        int i = players.indexOf(p);
        if (i < 0) return;
        players.remove(i);
        if (players.isEmpty()) { playing = false; finished = false; return; }
        if (!playing) return;
        if (i < current) current--;
        else if (i == current) { current %= players.size(); turn(); }
    }

    public static void main(String[] args) throws IOException {
        try (ServerSocket server = new ServerSocket(30003, 50, InetAddress.getByName("127.0.0.1"))) {
            while (true) new Player(server.accept()).start();
        }
    }
}
