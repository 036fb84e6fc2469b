package org.hearth.server.platform.socket;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.json.Decoder;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Everything that goes over `/ws`: features declare topics and message types here before the
/// server listens, and tell events through it. Thread-safe.
public final class Sockets {
    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

    private final JsonMapper json;
    private final Decoder decoder;
    private final Envelopes envelopes;
    private final History history;
    private final Telling telling;
    private final Crowd crowd = new Crowd();
    private final Map<String, BiConsumer<Connection, JsonNode>> handlers =
            new ConcurrentHashMap<>();
    private final List<Greeting> greetings = new CopyOnWriteArrayList<>();
    private final List<Consumer<Connection>> farewells = new CopyOnWriteArrayList<>();

    /// What a feature does when a client introduces itself.
    @FunctionalInterface
    public interface Greeting {
        /// Adds to the answer.
        ///
        /// @param welcome the payload of the answer
        void greet(Connection connection, Hello hello, Map<String, Object> welcome);
    }

    /// What a client wants to hear.
    record Subscription(List<String> topics) {}

    /// Knows nothing but greetings yet.
    ///
    /// @param json reads and writes the envelopes
    public Sockets(JsonMapper json, InstantSource clock) {
        this.json = json;
        decoder = new Decoder(json);
        envelopes = new Envelopes(json, clock);
        history = new History(clock.millis());
        telling = new Telling(history, envelopes);
        on("hello", Hello.class, this::hello);
        on("subscribe", Subscription.class, this::subscribe);
        on("ping.request", Map.class, (at, _) -> send(at, "ping.response", Map.of()));
    }

    /// Declares a topic that callers with the permission may hear.
    public void topic(String name, Permission permission) {
        telling.topic(name, permission);
    }

    /// All topics with the permission that each needs.
    public Map<String, Permission> topics() {
        return telling.topics();
    }

    /// Declares a message type that clients may send. Runs one message of a client at a time;
    /// problems are answered with `error`.
    public <T> void on(String type, Class<T> payload, BiConsumer<Connection, T> handler) {
        Decoder.requireBoxes(payload);
        handlers.put(
                type,
                (connection, node) -> handler.accept(connection, decoder.decode(node, payload)));
    }

    /// Takes part in welcoming a client.
    public void onHello(Greeting greeting) {
        greetings.add(greeting);
    }

    /// Hears when a connection has ended.
    public void onEnd(Consumer<Connection> farewell) {
        farewells.add(farewell);
    }

    /// Tells an event to everyone who listens to the topic.
    ///
    /// @param type such as `player.changed`
    public void tell(String topic, String type, Object payload) {
        tell(topic, type, _ -> Optional.of(payload));
    }

    /// Tells an event to everyone who listens to the topic, as far as it is theirs to see.
    ///
    /// @param seen what somebody is told; empty tells them nothing. Asked again when a client that
    ///   slept catches up
    public void tell(String topic, String type, Function<Caller, Optional<Object>> seen) {
        telling.tell(crowd.all(), history.keep(topic, type, seen));
    }

    /// Tells those who fell behind what they have missed, as far as they can be judged now.
    void catchUp() {
        crowd.all().stream()
                .filter(Connection::isBehind)
                .forEach(one -> one.later(() -> telling.catchUp(one)));
    }

    /// Tells one client something that is for it alone.
    public void send(Connection connection, String type, Object payload) {
        connection.send(envelopes.write(type, payload, null));
    }

    /// Ends the connections that it holds for.
    public void closeIf(Predicate<Connection> isOver) {
        crowd.all().stream().filter(isOver).forEach(Connection::close);
    }

    /// How many are connected.
    public int count() {
        return crowd.all().size();
    }

    /// How many of them have missed something that they will be told.
    long behind() {
        return crowd.all().stream().filter(Connection::isBehind).count();
    }

    void opened(Connection connection) {
        crowd.add(connection);
    }

    /// It is told nothing more.
    void gone(Connection connection) {
        crowd.remove(connection);
    }

    void ended(Connection connection) {
        farewells.forEach(one -> takeLeave(connection, one));
    }

    /// One that fails keeps nobody else from taking leave.
    private static void takeLeave(Connection connection, Consumer<Connection> farewell) {
        try {
            farewell.accept(connection);
        } catch (RuntimeException failure) {
            LOG.warn("a farewell fails", failure);
        }
    }

    /// The socket loop: whatever a message causes is answered, and the next one is read.
    void received(Connection connection, String text) {
        String type = "";
        try {
            Envelope envelope = decoder.decode(json.readTree(text), Envelope.class);
            type = envelope.type();
            BiConsumer<Connection, JsonNode> handler = handlers.get(type);
            if (handler == null) {
                error(connection, type, "This hub knows no such message.");
                return;
            }
            JsonNode payload = envelope.payload();
            handler.accept(connection, payload == null ? json.createObjectNode() : payload);
        } catch (Busy busy) {
            // Half in, a client would wait for ever; sent away, it comes again with all it knows.
            if (type.equals("hello") || type.equals("subscribe")) connection.close();
            else error(connection, type, busy.getMessage());
        } catch (Problem problem) {
            error(connection, type, problem.getMessage());
        } catch (JacksonException malformed) {
            error(connection, type, "The message does not have the form that is needed.");
        } catch (RuntimeException failure) {
            LOG.error("message {} fails", type, failure);
            error(connection, type, "Something went wrong inside the hub.");
        }
    }

    private void hello(Connection connection, Hello hello) {
        boolean isResumed = hello.after() != null && history.bridges(hello.after());
        Map<String, Object> welcome = new LinkedHashMap<>();
        welcome.put("seq", history.seq());
        welcome.put("resumed", isResumed);
        if (isResumed && hello.after() != null) connection.after(hello.after());
        greetings.forEach(one -> one.greet(connection, hello, welcome));
        send(connection, "welcome", welcome);
    }

    private void subscribe(Connection connection, Subscription wanted) {
        for (String topic : wanted.topics()) {
            Permission needed = telling.topics().get(topic);
            if (needed == null) {
                error(connection, "subscribe", "There is no topic " + topic + ".");
                continue;
            }
            if (!connection.caller().may(needed)) {
                error(connection, "subscribe", "You may not " + needed.deed() + ".");
                continue;
            }
            telling.begin(connection, topic);
        }
    }

    private void error(Connection connection, String type, String message) {
        send(connection, "error", Map.of("message", message, "originalType", type));
    }
}
