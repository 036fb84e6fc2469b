package org.hearth.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A connection that sends exactly the bytes it is given, as no well-behaved client would.
final class RawClient implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(12);

    private final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Math.toIntExact(SILENCE.toMillis()));
    }

    /// What the hub says to these bytes until it closes the connection.
    static String exchange(int port, String bytes) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send(bytes);
            client.endOfRequests();
            return client.rest();
        }
    }

    void send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /// Sends as long as the hub takes it; false once it has ended the connection.
    boolean offer(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    /// A short or middling text as a client's WebSocket frame, masked with zeros: RFC 6455, 5.2.
    static byte[] textFrame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(8 + payload.length);
        frame.put((byte) 0x81).put((byte) (0x80 | 126)).putShort((short) payload.length);
        return frame.putInt(0).put(payload).array();
    }

    private void endOfRequests() throws IOException {
        socket.shutdownOutput();
    }

    /// Everything until the hub closes the connection; fails when it stays open in silence.
    String rest() {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(heard);
        } catch (SocketTimeoutException silence) {
            throw new AssertionError("the hub keeps the connection open", silence);
        } catch (SocketException reset) {
            return heard.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
