package org.hearth.devices.box.sim;

import org.hearth.devices.box.Framing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A box that has shown its key and then does what no firmware should, byte by byte: it says
/// nothing, dies in the middle, says far too much, or answers no ping. One thread at a time.
public final class BrokenBox implements AutoCloseable {
    /// Any 16 bytes in Base64 (RFC 6455, 4.1).
    private static final String NONCE = "aGVhcnRoIGJyb2tlbmJveA==";

    private static final byte WORDS = (byte) 0x81;
    private static final byte BYTES = (byte) 0x82;
    private static final byte MASKED = (byte) 0x80;
    private static final byte LENGTH_IN_TWO = 126;
    private static final byte LENGTH_IN_EIGHT = 127;

    /// All zeros: what is masked by it stays as it is.
    private static final byte[] MASK = new byte[4];

    private final Socket socket;

    private BrokenBox(Socket socket) {
        this.socket = socket;
    }

    /// Opens the socket and says nothing.
    ///
    /// @param key of that box
    public static BrokenBox open(URI at, Identity identity, String key) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(at.getHost(), at.getPort()), 10_000);
        String request =
                """
                GET %s HTTP/1.1
                Host: %s
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: %s
                Authorization: Bearer %s
                Device-Id: %s
                Client-Id: %s
                Protocol-Version: 1

                """
                        .formatted(
                                at.getPath(),
                                at.getAuthority(),
                                NONCE,
                                key,
                                identity.mac().value(),
                                identity.clientId());
        BrokenBox box = new BrokenBox(socket);
        box.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        String answer = box.head();
        if (!answer.startsWith("HTTP/1.1 101")) throw new IOException(answer);
        return box;
    }

    private String head() throws IOException {
        socket.setSoTimeout(10_000);
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) throw new IOException("ended after " + head);
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    /// Says hello.
    public void hello() throws IOException {
        say(Says.hello(Framing.V1, 0));
    }

    /// Says any words.
    public void say(String words) throws IOException {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        begin(WORDS, text.length);
        write(text);
    }

    /// Begins a packet of sound and is gone in the middle of it, with a reset.
    public void dieWithinAFrame() throws IOException {
        begin(BYTES, 200);
        write(new byte[100]);
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /// Says that so many bytes come, and sends as many of them as are taken.
    public void flood(long bytes) throws IOException {
        begin(BYTES, bytes);
        byte[] piece = new byte[8 * 1024];
        for (long left = bytes; left > 0; left -= piece.length) write(piece);
    }

    /// Takes what it is sent and answers nothing of it; whether the hub cuts it off in time.
    public boolean isCutOffWithin(Duration longest) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        byte[] taken = new byte[8 * 1024];
        while (true) {
            long leftMs = (end - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) return false;
            socket.setSoTimeout((int) leftMs);
            try {
                if (socket.getInputStream().read(taken) < 0) return true;
            } catch (SocketTimeoutException stillOpen) {
                return false;
            } catch (IOException reset) {
                return true;
            }
        }
    }

    private void begin(byte kind, long length) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(kind);
        int bytes = length < LENGTH_IN_TWO ? 0 : length < 1 << 16 ? 2 : 8;
        head.write(
                MASKED
                        | switch (bytes) {
                            case 0 -> (int) length;
                            case 2 -> LENGTH_IN_TWO;
                            default -> LENGTH_IN_EIGHT;
                        });
        for (int at = bytes - 1; at >= 0; at--) head.write((int) (length >> (8 * at)));
        head.write(MASK);
        write(head.toByteArray());
    }

    private void write(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
