package org.hearth.app.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One WebSocket of a [Swarm], read byte by byte: as little of our own time as can be is between
/// the kernel and the clock. One thread at a time.
final class SwarmMember {
    private static final int WORDS = 0x81;
    private static final int SOUND = 0x82;
    private static final int PING = 0x89;
    private static final int IN_TWO_BYTES = 126;

    /// An empty answer, masked by zeros (RFC 6455, 5.5.3).
    private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};

    private static final long LATE_NANOS = 65_000_000;
    private static final long TOGETHER_NANOS = 20_000_000;

    private final SocketChannel channel;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private int kind;
    private int headBytes;
    private int left;
    private String awaited = "";
    private String told = "";
    private long toldAt;
    private long lastSoundAt;
    private int burst;
    private int longestBurst;
    private long packets;
    private long late;
    private long helloNanos;

    private SwarmMember(SocketChannel channel) {
        this.channel = channel;
    }

    /// Connects; returns when what it says is answered by something with that in it.
    ///
    /// @param head the lines of its request without the usual ones of an upgrade
    static SwarmMember join(int port, String path, String head, String hello, String answer)
            throws IOException {
        InetSocketAddress hub = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        SocketChannel channel = SocketChannel.open(hub);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        SwarmMember member = new SwarmMember(channel);
        String request =
                "GET "
                        + path
                        + " HTTP/1.1\nHost: 127.0.0.1:"
                        + port
                        + "\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Version: 13\n"
                        + "Sec-WebSocket-Key: aGVhcnRoIGJyb2tlbmJveA==\n"
                        + head
                        + "\n";
        member.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        member.upgraded();
        member.await(answer);
        long begun = System.nanoTime();
        member.say(hello);
        ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
        while (!member.isTold()) member.read(buffer);
        member.helloNanos = member.toldAt - begun;
        return member;
    }

    private void upgraded() throws IOException {
        StringBuilder head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (!head.toString().endsWith("\r\n\r\n")) {
            if (channel.read(one.clear()) < 0) throw new IOException("ended after " + head);
            head.append((char) one.get(0));
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) throw new IOException(head.toString());
    }

    SocketChannel channel() {
        return channel;
    }

    /// Says something short.
    void say(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer message = ByteBuffer.allocate(bytes.length + 8);
        message.put((byte) WORDS);
        if (bytes.length < IN_TWO_BYTES) message.put((byte) (0x80 | bytes.length));
        else message.put((byte) (0x80 | IN_TWO_BYTES)).putShort((short) bytes.length);
        message.putInt(0).put(bytes);
        write(Arrays.copyOf(message.array(), message.position()));
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) channel.write(left);
    }

    /// Takes what has come.
    void read(ByteBuffer buffer) throws IOException {
        int count = channel.read(buffer.clear());
        long now = System.nanoTime();
        if (count < 0) throw new IOException("the hub has hung up");
        buffer.flip();
        while (buffer.hasRemaining()) take(buffer, now);
    }

    private void take(ByteBuffer from, long now) throws IOException {
        int next = from.get() & 0xFF;
        switch (headBytes) {
            case 0 -> kind = next;
            case 1 -> left = next;
            case 2 -> left = next << 8;
            case 3 -> left += next;
            default -> content(next);
        }
        if (headBytes == 1 && left < IN_TWO_BYTES) headBytes = 4;
        else if (headBytes < 4) headBytes++;
        else left--;
        if (headBytes == 4 && left == 0) over(now);
    }

    private void content(int next) {
        if (kind == WORDS) words.write(next);
    }

    private void over(long now) throws IOException {
        headBytes = 0;
        if (kind == SOUND) heard(now);
        if (kind == PING) write(PONG);
        if (kind == WORDS) told(words.toString(StandardCharsets.UTF_8), now);
        words.reset();
    }

    private void told(String message, long now) {
        if (isTold() || !message.contains(awaited)) return;
        told = message;
        toldAt = now;
    }

    private void heard(long now) {
        long since = now - lastSoundAt;
        if (packets > 0 && since > LATE_NANOS) late++;
        burst = packets > 0 && since < TOGETHER_NANOS ? burst + 1 : 1;
        longestBurst = Math.max(longestBurst, burst);
        lastSoundAt = now;
        packets++;
    }

    /// From now on waits for a message with these words.
    void await(String words) {
        awaited = words;
        told = "";
    }

    /// Whether the first of those that it waits for has come.
    boolean isTold() {
        return !told.isEmpty();
    }

    /// That message; empty until it has come.
    String told() {
        return told;
    }

    /// When it came, in nanoseconds of this machine.
    long toldAt() {
        return toldAt;
    }

    /// How long its hello took.
    long helloNanos() {
        return helloNanos;
    }

    /// Counts what it hears anew.
    void forget() {
        packets = 0;
        late = 0;
        longestBurst = 0;
    }

    long packets() {
        return packets;
    }

    long late() {
        return late;
    }

    int longestBurst() {
        return longestBurst;
    }
}
