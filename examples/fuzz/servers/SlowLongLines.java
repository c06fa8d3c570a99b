// Palindrome server: one thread, a selector, non-blocking channels. Port: the argument, or PORT.
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

public class SlowLongLines {
    private static final int LONGEST = 40_000;
    private static final ByteBuffer input = ByteBuffer.allocate(8192);

    private static class Client {
        final SocketChannel channel;
        final ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer answers = ByteBuffer.allocate(0);
        boolean leaving;

        Client(SocketChannel channel) { this.channel = channel; }

        void read() throws IOException {
            input.clear();
            int n = channel.read(input);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            leaving = n == -1;
            for (int i = 0; i < n && !leaving; i++) {
                byte b = input.get(i);
                if (b != '\n') line.write(b);
                else answer(out);
                if (line.size() > LONGEST) leaving = true;
            }
            answers = ByteBuffer.wrap(out.toByteArray());
        }

        void answer(ByteArrayOutputStream out) {
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            if (text.endsWith("\r")) text = text.substring(0, text.length() - 1);
            if (text.isEmpty()) {
                leaving = true;
                return;
            }
            if (isPalindrome(text)) out.write(0);
            out.write('\n');
        }
    }

    static boolean isPalindrome(String text) {
        int length = (int) text.codePoints().count();
        String there = "", back = "";
        for (int i = 0; i < length; i++) {
            there += character(text, i);
            back += character(text, length - 1 - i);
        }
        return there.equals(back);
    }

    /** By code points, so that characters beyond the BMP stay whole. */
    static String character(String text, int place) {
        return Character.toString(text.codePoints().skip(place).findFirst().getAsInt());
    }

    public static void main(String[] args) throws IOException {
        String port = args.length > 0 ? args[0] : System.getenv().getOrDefault("PORT", "20002");
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(Integer.parseInt(port)), 200);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        while (true) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isAcceptable()) accept(server, selector);
                else serve(key);
            }
            selector.selectedKeys().clear();
        }
    }

    private static void accept(ServerSocketChannel server, Selector selector) {
        try {
            SocketChannel channel = server.accept();
            if (channel == null) return;
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Client(channel));
        } catch (IOException e) {
            System.err.println("accept: " + e.getMessage());
        }
    }

    /** A client is read from again when it has taken all of its answers. */
    private static void serve(SelectionKey key) {
        Client client = (Client) key.attachment();
        try {
            if (key.isReadable()) client.read();
            client.channel.write(client.answers);
            if (client.answers.hasRemaining()) key.interestOps(SelectionKey.OP_WRITE);
            else if (client.leaving) client.channel.close();
            else key.interestOps(SelectionKey.OP_READ);
        } catch (IOException e) {
            System.err.println("lost: " + e.getMessage());
            try {
                client.channel.close();
            } catch (IOException ignored) {
                // It is gone.
            }
        }
    }
}
