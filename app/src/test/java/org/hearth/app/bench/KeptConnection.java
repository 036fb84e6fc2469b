package org.hearth.app.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// One HTTP/1.1 connection kept open, which costs the machine under test as little as it can: it
/// reads an answer's status and length and throws the body away. For one thread.
final class KeptConnection implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final Socket socket;
    private final InputStream answers;
    private final byte[] waste = new byte[BUFFER];

    KeptConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        answers = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /// A request without a body.
    ///
    /// @param headers more lines, each ending with CR LF
    static byte[] get(String path, int port, String headers) {
        return request("GET " + path, port, headers, "");
    }

    /// A request with a body of ASCII.
    ///
    /// @param line method and path
    /// @param headers more lines, each ending with CR LF
    static byte[] request(String line, int port, String headers, String body) {
        String host = "Host: 127.0.0.1:" + port + "\r\n";
        String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        String request = line + " HTTP/1.1\r\n" + host + length + headers + "\r\n" + body;
        return request.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Asks and takes the whole answer, which must be a good one; the length of its body.
    long ask(byte[] request) throws IOException {
        long length = begin(request);
        skip(length);
        return length;
    }

    /// Asks and takes the head of the answer alone.
    long begin(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        if (!status.startsWith("HTTP/1.1 2")) throw new IOException("the answer is " + status);
        long length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).strip());
            }
        }
        return length;
    }

    /// Takes that much of a body.
    void skip(long length) throws IOException {
        for (long left = length; left > 0; ) {
            int read = answers.read(waste, 0, (int) Math.min(left, waste.length));
            if (read < 0) throw new EOFException(left + " bytes are missing");
            left -= read;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = answers.read(); one != '\n'; one = answers.read()) {
            if (one < 0) throw new EOFException("no answer");
            if (one != '\r') line.append((char) one);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
