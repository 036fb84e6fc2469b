package org.hearth.devices.audio;

import org.junit.jupiter.api.Assumptions;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// A sound server with one output that nobody hears and everybody can record: PulseAudio's null
/// sink in a folder of its own, reached by javax.sound through ALSA. Linux; needs `pulseaudio`,
/// `parec`, `pactl` and ALSA's plugin for PulseAudio.
public final class NullSink implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final Process server;
    private final List<Process> listeners = new CopyOnWriteArrayList<>();

    private NullSink(Path folder, Process server) {
        this.folder = folder;
        this.server = server;
    }

    /// Starts the server; skips the test, saying what is missing, where it cannot run.
    public static NullSink start() {
        for (String program : List.of("pulseaudio", "parec", "pactl")) {
            Assumptions.assumeTrue(
                    InstalledProgram.find(program).isPresent(), program + " is not installed");
        }
        try {
            Path folder = Files.createTempDirectory("hearth-sink");
            NullSink sink = new NullSink(folder, serve(folder));
            sink.writeAlsaConfiguration();
            Eventually.holds(PATIENCE, sink::answers, () -> "no answer from pulseaudio");
            // Without anybody listening the sink takes its sound two seconds at a time.
            sink.listen(ProcessBuilder.Redirect.DISCARD);
            return sink;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What a process needs in its environment to play here.
    public Map<String, String> environment() {
        return Map.of("ALSA_CONFIG_PATH", alsaConfiguration().toString());
    }

    /// Makes javax.sound in this process play here from now on, also with lines opened before
    /// nowhere.
    public void adopt() {
        environment().forEach(NullSink::setEnvironment);
    }

    /// Makes javax.sound in this process find no output, as on a machine without a sound card.
    public static void adoptNone() {
        setEnvironment("ALSA_CONFIG_PATH", "/dev/null");
    }

    /// Records what is played, from now until it is closed.
    public Recorder record() {
        return new Recorder(listen(ProcessBuilder.Redirect.PIPE));
    }

    /// Pulls the plug: the server and its output are gone at once.
    public void pull() {
        listeners.forEach(Process::destroy);
        server.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        pull();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Process serve(Path folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        "pulseaudio",
                        "--daemonize=no",
                        "--use-pid-file=no",
                        "--disable-shm=yes",
                        "--exit-idle-time=-1",
                        "-n",
                        "-L",
                        "module-native-protocol-unix auth-anonymous=1 socket="
                                + folder.resolve("native"),
                        "-L",
                        "module-null-sink sink_name=test rate=" + Recording.RATE);
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("pulseaudio.log").toFile());
        return builder.start();
    }

    /// Nothing of ALSA's own configuration: where a PulseAudio of the desktop runs, that would play
    /// there.
    private void writeAlsaConfiguration() throws IOException {
        String pulse = "{ type pulse server \"%s\" }".formatted(address());
        Files.writeString(
                alsaConfiguration(), "pcm.default %s\nctl.default %s\n".formatted(pulse, pulse));
    }

    private Path alsaConfiguration() {
        return folder.resolve("asound.conf");
    }

    private String address() {
        return "unix:" + folder.resolve("native");
    }

    private boolean answers() {
        Process pactl =
                run(
                        ProcessBuilder.Redirect.DISCARD,
                        List.of("pactl", "--server=" + address(), "info"));
        return pactl.onExit().join().exitValue() == 0;
    }

    private Process listen(ProcessBuilder.Redirect to) {
        List<String> parec =
                List.of(
                        "parec",
                        "--server=" + address(),
                        "--device=test.monitor",
                        "--format=s16le",
                        "--rate=" + Recording.RATE,
                        "--channels=1",
                        "--latency-msec=10",
                        "--raw");
        Process listener = run(to, parec);
        listeners.add(listener);
        return listener;
    }

    private Process run(ProcessBuilder.Redirect to, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("HOME", folder.toString());
            builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
            builder.redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(to);
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// ALSA reads the environment of the process anew whenever a device is opened, and Java cannot
    /// change it: so this calls C's `setenv`.
    @SuppressWarnings("restricted")
    private static void setEnvironment(String name, String value) {
        Linker linker = Linker.nativeLinker();
        MethodHandle setenv =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("setenv"),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int status =
                    (int)
                            setenv.invokeExact(
                                    arena.allocateFrom(name), arena.allocateFrom(value), 1);
            Assumptions.assumeTrue(status == 0, "this process may not change its environment");
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// A running recording of the sink.
    public static final class Recorder implements AutoCloseable {
        private final Process parec;
        private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
        private final Thread reader;
        private volatile int beginning;
        private volatile long firstNanos = Long.MAX_VALUE;

        private Recorder(Process parec) {
            this.parec = parec;
            this.reader = Thread.ofVirtual().start(this::read);
            Eventually.holds(PATIENCE, () -> now() > 0, () -> "parec records nothing");
        }

        /// Begins the recording anew.
        public void rewind() {
            beginning = heard.size() / 2;
        }

        /// The number of samples recorded until now, as a mark in the recording.
        public int now() {
            return heard.size() / 2 - beginning;
        }

        /// When a sample was played, of [System#nanoTime()]: as the piece that came soonest says.
        public long nanosOf(int sample) {
            return firstNanos + nanos(beginning + sample);
        }

        /// What was recorded until now.
        public Recording soFar() {
            Recording all = Recording.of(heard.toByteArray());
            return all.part(beginning, all.length());
        }

        /// Waits until this much more was recorded.
        public void listen(Duration time) {
            int until = now() + (int) (time.toMillis() * Recording.RATE / 1000);
            Eventually.holds(time.plus(PATIENCE), () -> now() >= until, () -> "recording stopped");
        }

        @Override
        public void close() {
            parec.destroy();
            try {
                reader.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private static long nanos(int samples) {
            return samples * 1_000_000_000L / Recording.RATE;
        }

        private void read() {
            byte[] piece = new byte[4096];
            try (InputStream from = parec.getInputStream()) {
                for (int count = from.read(piece); count >= 0; count = from.read(piece)) {
                    heard.write(piece, 0, count);
                    long first = System.nanoTime() - nanos(heard.size() / 2);
                    firstNanos = Math.min(firstNanos, first);
                }
            } catch (IOException _) {
                parec.destroy();
            }
        }
    }
}
