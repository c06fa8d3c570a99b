import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.*;

class Pool {
    static String[] words = {"river", "mountain", "valley", "glass", "street"};
    static LinkedHashMap<Integer, Guy> guys = new LinkedHashMap<>();
    static ExecutorService game = Executors.newSingleThreadExecutor();
    static int n = 3, ids = 0;
    static Iterator<Guy> ring;
    static Guy active;
    static String word = null;
    static StringBuilder mask;
    static boolean over;

    static class Guy {
        int id; String name; int points; BufferedWriter w;
        void say(String s) {
            try { w.write(s); w.write("\n"); w.flush(); } catch (IOException e) { }
        }
    }

    static void sayAll(String s) { guys.values().forEach(g -> g.say(s)); }

    static void next() {
        if (!ring.hasNext()) ring = new ArrayList<>(guys.values()).iterator();
        do { 
            if (!ring.hasNext()) ring = new ArrayList<>(guys.values()).iterator();
            active = ring.next();
        } while (!guys.containsKey(active.id));
        active.say("/turn");
    }

    static void enter(Guy g, Socket s) {
        if (word != null) { g.say("Too late"); try { s.close(); } catch (IOException e) { } return; }
        guys.put(g.id, g);
        sayAll("Joined: " + g.name);
        if (guys.size() < n) return;
        word = words[ThreadLocalRandom.current().nextInt(words.length)];
        mask = new StringBuilder("*".repeat(word.length()));
        over = false;
        ring = new ArrayList<>(guys.values()).iterator();
        sayAll("We have " + n + " players. Let the game begin!");
        sayAll("<" + mask + ">");
        next();
    }

    static void input(Guy g, String line) {
        if (word == null || over || g != active) { g.say("Ignored: " + line); return; }
        int hits = 0;
        String arg = line.substring(Math.min(line.length(), line.indexOf(' ') + 1)).trim();
        if (line.startsWith("/letter ") && arg.codePointCount(0, arg.length()) == 1 && !arg.equals("\uFFFD")) {
            sayAll(g.name + " chose " + arg);
            if (mask.indexOf(arg) < 0) {
                for (int i = 0; i < word.length(); i++)
                    if (word.startsWith(arg, i)) { mask.setCharAt(i, word.charAt(i)); hits++; }
            }
        } else if (line.startsWith("/word ") && !arg.isEmpty() && !arg.contains("\uFFFD")) {
            sayAll(g.name + " thinks it is " + arg);
            if (arg.equals(word)) {
                for (int i = 0; i < mask.length(); i++) if (mask.charAt(i) == '*') hits++;
                mask = new StringBuilder(word);
            } else g.points = 0;
        } else { g.say("Bad command: " + line.replace("/", "")); return; }
        g.points += hits;
        sayAll("<" + mask + ">");
        if (mask.indexOf("*") < 0) {
            over = true;
            g.points += word.length();
            sayAll("Winner: " + g.name);
            guys.values().forEach(x -> sayAll("  name=" + x.name + " points=" + x.points));
            sayAll("/quit");
        } else if (hits > 0) g.say("/turn");
        else next();
    }

    static void exit(Guy g) {
        if (guys.remove(g.id) == null) return;
        if (guys.isEmpty()) { word = null; return; }
        if (word != null && !over && g == active) next();
    }

    public static void main(String[] a) throws Exception {
        ServerSocket ss = new ServerSocket();
        ss.setReuseAddress(true);
        ss.bind(new InetSocketAddress("127.0.0.1", 30003));
        ExecutorService pool = Executors.newCachedThreadPool();
        for (;;) {
            Socket s = ss.accept();
            Guy g = new Guy();
            g.id = ids++;
            pool.execute(() -> {
                try (s) {
                    BufferedReader r = new BufferedReader(new InputStreamReader(s.getInputStream(), StandardCharsets.UTF_8));
                    g.w = new BufferedWriter(new OutputStreamWriter(s.getOutputStream(), StandardCharsets.UTF_8));
                    g.name = r.readLine();
                    if (g.name == null || g.name.isBlank() || g.name.startsWith("/") || g.name.contains("\uFFFD")) return;
                    game.submit(() -> enter(g, s));
                    for (String l; (l = r.readLine()) != null; ) { String m = l; game.submit(() -> input(g, m)); }
                } catch (IOException e) {
                } finally { game.submit(() -> exit(g)); }
            });
        }
    }
}
