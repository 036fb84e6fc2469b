package org.hearth.server.platform.stream;

import io.undertow.server.HttpServerExchange;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Moves a part of a file to the client as fast as the client takes it, without a thread that
/// waits: the kernel copies, the I/O thread is woken when there is room. One use only.
///
/// The first bytes are written along with the headers and not copied by the kernel: what Undertow
/// transfers before its headers are out is read from where the channel stands, not from where it is
/// told to (`HttpResponseConduit.transferFrom`).
final class FileTransfer {
    private static final Logger LOG = LoggerFactory.getLogger(FileTransfer.class);

    /// What one client gets before the I/O thread looks after the others. A quarter of it costs a
    /// fifth of the pace: the JDK tries a system call in vain before each that moves something.
    private static final long AT_ONCE = 1 << 22;

    private static final int BESIDE_HEADERS = 16 * 1024;

    private final HttpServerExchange exchange;
    private final FileChannel file;
    private long position;
    private long remaining;
    private @Nullable ByteBuffer head;

    FileTransfer(HttpServerExchange exchange, FileChannel file) {
        this.exchange = exchange;
        this.file = file;
    }

    void start(long from, long count) {
        position = from;
        remaining = count;
        exchange.addExchangeCompleteListener(
                (_, next) -> {
                    close();
                    next.proceed();
                });
        StreamSinkChannel sink = exchange.getResponseChannel();
        sink.getWriteSetter().set(this::writable);
        sink.resumeWrites();
    }

    private void writable(StreamSinkChannel sink) {
        try {
            if (!isBegun(sink)) return;
            long turn = AT_ONCE;
            while (remaining > 0 && turn > 0) {
                long moved = sink.transferFrom(file, position, Math.min(remaining, turn));
                if (moved == 0) {
                    if (position >= file.size()) throw cutShort();
                    return;
                }
                position += moved;
                remaining -= moved;
                turn -= moved;
            }
            if (remaining > 0) return;
            sink.shutdownWrites();
            if (!sink.flush()) {
                sink.getWriteSetter().set(FileTransfer::flush);
                return;
            }
            exchange.endExchange();
        } catch (IOException broken) {
            LOG.debug("transfer breaks off", broken);
            IoUtils.safeClose(exchange.getConnection());
        }
    }

    private boolean isBegun(StreamSinkChannel sink) throws IOException {
        ByteBuffer first = head;
        if (first == null) {
            first = read();
            head = first;
        }
        while (first.hasRemaining()) {
            if (sink.write(first) == 0) return false;
        }
        return true;
    }

    private ByteBuffer read() throws IOException {
        ByteBuffer first = ByteBuffer.allocate((int) Math.min(remaining, BESIDE_HEADERS));
        while (first.hasRemaining()) {
            if (file.read(first, position + first.position()) < 0) throw cutShort();
        }
        position += first.limit();
        remaining -= first.limit();
        return first.flip();
    }

    private static IOException cutShort() {
        return new IOException("the file was cut short");
    }

    private static void flush(StreamSinkChannel sink) {
        try {
            if (sink.flush()) sink.suspendWrites();
        } catch (IOException broken) {
            IoUtils.safeClose(sink);
        }
    }

    void close() {
        IoUtils.safeClose(file);
    }
}
