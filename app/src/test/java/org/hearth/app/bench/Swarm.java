package org.hearth.app.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Many sockets at a hub, all read by the one thread that calls: a thousand clients that leave the
/// hub the rest of the machine.
final class Swarm implements AutoCloseable {
    private static final long TICK_MS = 20;

    private final Selector selector;
    private final List<SwarmMember> members = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);

    Swarm() throws IOException {
        selector = Selector.open();
    }

    /// Takes one in that is connected, and answers what the others were asked meanwhile.
    void add(SwarmMember member) throws IOException {
        member.channel().configureBlocking(false);
        member.channel().register(selector, SelectionKey.OP_READ, member);
        members.add(member);
        selector.selectNow();
        readAll();
    }

    List<SwarmMember> members() {
        return members;
    }

    /// Listens for that long.
    void listen(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) tick();
    }

    /// From now on each of them waits for a message with these words.
    void await(String words) {
        for (SwarmMember member : members) member.await(words);
    }

    /// Listens until each of them was told what it waits for.
    void listenUntilTold(Duration longest) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        while (!members.stream().allMatch(SwarmMember::isTold)) {
            if (System.nanoTime() > end) throw new IOException("not all of them in " + longest);
            tick();
        }
    }

    private void tick() throws IOException {
        selector.select(TICK_MS);
        readAll();
    }

    private void readAll() throws IOException {
        for (SelectionKey key : selector.selectedKeys())
            ((SwarmMember) key.attachment()).read(buffer);
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        for (SwarmMember member : members) member.channel().close();
        selector.close();
    }
}
