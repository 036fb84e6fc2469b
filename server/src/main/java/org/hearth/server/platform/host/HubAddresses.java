package org.hearth.server.platform.host;

import org.hearth.server.platform.time.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Knows at which addresses this hub can be reached in the house. Each is dialled before it is
/// offered to anybody, so that no phone is sent to where nobody answers.
///
/// Thread-safe. A virtual thread named `addresses` looks every few seconds whether the machine has
/// come into another network; it ends with [#close()].
public final class HubAddresses implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HubAddresses.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final long GOOD_FOR_NANOS = Duration.ofMinutes(1).toNanos();

    private final Supplier<List<LanAddress>> machine;
    private final Predicate<URI> answers;
    private final List<Consumer<List<LanAddress>>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock looking = new ReentrantLock();
    private final Rounds rounds = new Rounds("addresses", PAUSE, this::watch);
    private volatile Known known = new Known(List.of(), List.of(), 0, 0);
    private List<LanAddress> told = List.of();

    /// @param candidates what the machine had
    /// @param offered those of them that answered
    /// @param at when they were dialled, in the machine's nanoseconds
    private record Known(List<LanAddress> candidates, List<LanAddress> offered, int port, long at) {
        boolean holds(List<LanAddress> now) {
            return candidates.equals(now)
                    && offered.size() == candidates.size()
                    && System.nanoTime() - at < GOOD_FOR_NANOS;
        }
    }

    /// Those of this machine.
    ///
    /// @param bind where the hub listens; `0.0.0.0` is everywhere
    public static HubAddresses of(String bind) {
        return new HubAddresses(() -> LanAddress.of(bind), new Dial());
    }

    /// @param machine what the machine has at that moment, the best first
    /// @param answers whether this hub answers there, asked by several threads
    public HubAddresses(Supplier<List<LanAddress>> machine, Predicate<URI> answers) {
        this.machine = machine;
        this.answers = answers;
    }

    /// Whatever the machine comes to have, and once at the start; on this one's own thread. Before
    /// [#listening].
    public void onChange(Consumer<List<LanAddress>> listener) {
        listeners.add(listener);
    }

    /// The hub listens from now on: its addresses are dialled, by and by and in the background.
    public void listening(int port) {
        known = new Known(List.of(), List.of(), port, 0);
        rounds.start();
    }

    /// Those that answered when they were last dialled, the best first, without waiting; none
    /// before the hub listens.
    public List<URI> offered() {
        return links(known);
    }

    /// The same, dialled now unless the machine has the same addresses as a minute ago and all of
    /// them answered. Waits for the slowest: a second where nobody listens, some seconds where
    /// somebody listens and says nothing.
    public List<URI> dialled() {
        if (known.port() != 0) look();
        return links(known);
    }

    private static List<URI> links(Known now) {
        return now.offered().stream().map(one -> one.at(now.port())).toList();
    }

    private void watch() {
        look();
        List<LanAddress> now = known.offered();
        if (now.equals(told)) return;
        told = now;
        LOG.info("is reached at {}", now.stream().map(LanAddress::host).toList());
        listeners.forEach(one -> one.accept(now));
    }

    private void look() {
        looking.lock();
        try {
            List<LanAddress> now = machine.get();
            if (!known.holds(now)) {
                int port = known.port();
                known = new Known(now, answering(now, port), port, System.nanoTime());
            }
        } finally {
            looking.unlock();
        }
    }

    private List<LanAddress> answering(List<LanAddress> candidates, int port) {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Boolean>> calls =
                    candidates.stream()
                            .map(one -> one.at(port))
                            .map(at -> CompletableFuture.supplyAsync(() -> answers(at), callers))
                            .toList();
            return IntStream.range(0, calls.size())
                    .filter(n -> calls.get(n).join())
                    .mapToObj(candidates::get)
                    .toList();
        }
    }

    /// One silence of an address that answered before is a busy computer.
    private boolean answers(URI at) {
        return answers.test(at) || (offered().contains(at) && answers.test(at));
    }

    @Override
    public void close() {
        rounds.close();
    }
}
