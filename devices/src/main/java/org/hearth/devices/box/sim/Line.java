package org.hearth.devices.box.sim;

import org.hearth.devices.box.BoxFrame;
import org.hearth.devices.box.Framing;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// One connection of a simulated box. Thread-safe; what comes, comes one after the other.
final class Line implements WebSocket.Listener {
    private final Framing framing;
    private final Ears ears;
    private final BiConsumer<Line, String> told;
    private final CompletableFuture<Void> welcome = new CompletableFuture<>();
    private final StringBuilder words = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private volatile @Nullable WebSocket socket;
    private volatile boolean isOpen;
    private volatile long saidHello;
    private volatile long helloNanos;

    /// @param told hears what the hub says in words
    Line(Framing framing, Ears ears, BiConsumer<Line, String> told) {
        this.framing = framing;
        this.ears = ears;
        this.told = told;
    }

    /// Says hello; done once it is welcome, failed when it is cut off.
    CompletableFuture<Void> hello(WebSocket to, String hello) {
        socket = to;
        saidHello = System.nanoTime();
        say(hello);
        return welcome;
    }

    /// The hub has answered its hello.
    void welcome() {
        helloNanos = System.nanoTime() - saidHello;
        isOpen = true;
        welcome.complete(null);
    }

    boolean isOpen() {
        return isOpen;
    }

    /// How long the hub took for its hello; zero before.
    long helloNanos() {
        return helloNanos;
    }

    /// Says something once it is connected.
    void say(String text) {
        send(to -> to.sendText(text, true));
    }

    /// Sends a packet of sound.
    void sound(ByteBuffer packet, long atMs) {
        ByteBuffer message = framing.wrap(packet, atMs);
        send(to -> to.sendBinary(message, true));
    }

    /// One message goes out after the other.
    private synchronized void send(Function<WebSocket, CompletableFuture<WebSocket>> message) {
        WebSocket to = socket;
        if (to != null) sent = sent.handle((_, _) -> to).thenCompose(message);
    }

    /// It is gone without a word; nobody tells whoever has cut it off.
    void abort() {
        WebSocket to = socket;
        if (to != null) to.abort();
        isOpen = false;
        ears.rest();
    }

    private void over(Throwable why) {
        isOpen = false;
        ears.rest();
        welcome.completeExceptionally(why);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
        words.append(part);
        if (isLast) {
            String text = words.toString();
            words.setLength(0);
            socket = from;
            told.accept(this, text);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean isLast) {
        long now = System.nanoTime();
        while (part.hasRemaining()) bytes.write(part.get());
        if (isLast) {
            ByteBuffer message = ByteBuffer.wrap(bytes.toByteArray());
            bytes.reset();
            if (framing.unwrap(message) instanceof BoxFrame.Opus sound)
                ears.hear(sound.packet(), now);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        over(new IOException("closed: " + code + " " + reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        over(failure);
    }
}
