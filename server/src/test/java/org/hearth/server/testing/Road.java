package org.hearth.server.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A relay on the way to a database that can be blocked or torn up: what a house sees of a server
/// that is frozen, or dead. Thread-safe.
public final class Road implements AutoCloseable {
    private static final Pattern PLACE = Pattern.compile("//([^:/]+):(\\d+)/");

    private final ServerSocket gate;
    private final Set<Socket> travellers = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private volatile String host = "";
    private volatile int port;
    private boolean isBlocked;
    private volatile boolean isTorn;

    /// A free road.
    public Road() {
        try {
            gate = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().name("road").start(this::admit);
    }

    /// The same address by this road.
    public String to(String jdbcUrl) {
        Matcher place = PLACE.matcher(jdbcUrl);
        if (!place.find()) throw new IllegalArgumentException(jdbcUrl);
        host = place.group(1);
        port = Integer.parseInt(place.group(2));
        return place.replaceFirst("//127.0.0.1:" + gate.getLocalPort() + "/");
    }

    /// Nothing gets through any more, and nobody is told.
    public void block() {
        lock.lock();
        try {
            isBlocked = true;
        } finally {
            lock.unlock();
        }
    }

    /// All connections break, and new ones break at once.
    public void tear() {
        isTorn = true;
        travellers.forEach(Road::end);
    }

    /// Everything goes through again, what was on its way first.
    public void mend() {
        lock.lock();
        try {
            isTorn = false;
            isBlocked = false;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void admit() {
        while (!gate.isClosed()) {
            try {
                Socket from = gate.accept();
                if (isTorn) end(from);
                else relay(from, new Socket(host, port));
            } catch (IOException refused) {
                travellers.removeIf(one -> one.isClosed());
            }
        }
    }

    private void relay(Socket from, Socket to) {
        travellers.add(from);
        travellers.add(to);
        Thread.ofVirtual().start(() -> carry(from, to));
        Thread.ofVirtual().start(() -> carry(to, from));
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8192];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                pass();
                out.write(some, 0, count);
            }
        } catch (IOException broken) {
            end(from);
        }
        travellers.remove(from);
        travellers.remove(to);
    }

    private void pass() {
        lock.lock();
        try {
            while (isBlocked) opened.awaitUninterruptibly();
        } finally {
            lock.unlock();
        }
    }

    private static void end(Socket one) {
        try {
            one.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        mend();
        gate.close();
        travellers.forEach(Road::end);
    }
}
