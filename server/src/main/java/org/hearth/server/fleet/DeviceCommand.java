package org.hearth.server.fleet;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.json.Decoder;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// One thing that devices of a kind can be told.
///
/// @param name small letters and `_`, such as `volume`
/// @param description one sentence for people
/// @param parameters the record that parameters become; nullable components may be left out
/// @param phrases how people say it, such as `volume {volume}`: the parameters in braces
/// @param isForConnected whether it waits until the device is connected
/// @param timeLimit from when it was sent to when the device is taken for dumb
/// @param handler does it
public record DeviceCommand<P extends Record>(
        String name,
        String description,
        Class<P> parameters,
        List<String> phrases,
        boolean isForConnected,
        Duration timeLimit,
        Handler<P> handler) {
    private static final Duration USUAL = Duration.ofSeconds(10);

    /// Copies the phrases.
    public DeviceCommand {
        phrases = List.copyOf(phrases);
        Decoder.requireBoxes(parameters);
    }

    /// Has a device do it.
    @FunctionalInterface
    public interface Handler<P> {
        /// Returns at once; what is refused is thrown as a problem.
        ///
        /// @return what came of it, as it will be written in JSON, when the device has done it
        CompletionStage<?> send(Caller caller, DeviceId device, P params);
    }

    /// Has the hub itself do it at once.
    @FunctionalInterface
    public interface Act<P> {
        /// What came of it, as it will be written in JSON.
        Object done(Caller caller, DeviceId device, P params);
    }

    /// A command that is done as soon as the hub has done its part, whether or not the device is
    /// connected.
    public static <P extends Record> DeviceCommand<P> atOnce(
            String name,
            String description,
            Class<P> parameters,
            List<String> phrases,
            Act<P> act) {
        return new DeviceCommand<>(
                name,
                description,
                parameters,
                phrases,
                false,
                USUAL,
                (caller, device, params) ->
                        CompletableFuture.completedFuture(act.done(caller, device, params)));
    }

    /// A command that needs the device, which has the usual ten seconds.
    public static <P extends Record> DeviceCommand<P> connected(
            String name,
            String description,
            Class<P> parameters,
            List<String> phrases,
            Handler<P> handler) {
        return new DeviceCommand<>(name, description, parameters, phrases, true, USUAL, handler);
    }

    /// The same with another time limit.
    public DeviceCommand<P> within(Duration limit) {
        return new DeviceCommand<>(
                name, description, parameters, phrases, isForConnected, limit, handler);
    }
}
