package org.hearth.server.fleet;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.json.Decoder;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.json.Schemas;
import org.hearth.server.platform.problem.Invalid;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// What devices of each kind can be told, by what the features say that know them. Thread-safe.
final class Repertoire {
    private final Map<HardwareKind, List<DeviceCommands>> ports = new EnumMap<>(HardwareKind.class);
    private final Map<Class<?>, JsonNode> schemas = new ConcurrentHashMap<>();
    private final JsonMapper json = Json.mapper();
    private final Decoder decoder = new Decoder(json);

    Repertoire() {
        for (HardwareKind kind : HardwareKind.values()) {
            ports.put(kind, new CopyOnWriteArrayList<>());
        }
    }

    /// A command with its parameters, ready to be sent.
    interface Ready {
        DeviceCommand<?> command();

        /// Sends it.
        CompletionStage<?> send(Caller caller, DeviceId device);
    }

    private record Decoded<P extends Record>(DeviceCommand<P> command, P params) implements Ready {
        @Override
        public CompletionStage<?> send(Caller caller, DeviceId device) {
            return command.handler().send(caller, device, params);
        }
    }

    /// Takes in what devices of a kind can be told; a name can be taken only once for each kind.
    void add(DeviceCommands port) {
        for (DeviceCommand<?> one : port.commands()) {
            if (of(port.kind()).stream().anyMatch(known -> known.name().equals(one.name())))
                throw new IllegalStateException("The name is taken already: " + one.name());
        }
        ports(port.kind()).add(port);
    }

    /// What devices of a kind can be told.
    List<DeviceCommand<?>> of(HardwareKind kind) {
        return ports(kind).stream()
                .<DeviceCommand<?>>flatMap(port -> port.commands().stream())
                .toList();
    }

    /// How a device is now, as far as the caller may know.
    Map<String, Object> state(Caller caller, HardwareKind kind, DeviceId device) {
        Map<String, Object> state = new HashMap<>();
        ports(kind).forEach(port -> state.putAll(port.state(caller, device)));
        return state;
    }

    /// A command with its parameters; throws [Invalid] for one that devices of the kind do not
    /// know, and for parameters that do not fit.
    Ready ready(HardwareKind kind, String name, JsonNode params) {
        List<DeviceCommand<?>> known = of(kind);
        return known.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(one -> decoded(one, params))
                .orElseThrow(() -> new Invalid("command", "must be one of " + names(known)));
    }

    private <P extends Record> Ready decoded(DeviceCommand<P> command, JsonNode params) {
        return new Decoded<>(command, decoder.decode(params, command.parameters()));
    }

    private static String names(List<DeviceCommand<?>> known) {
        return known.stream().map(DeviceCommand::name).sorted().collect(Collectors.joining(", "));
    }

    /// The JSON Schema of what a command takes.
    JsonNode schema(DeviceCommand<?> command) {
        return schemas.computeIfAbsent(
                command.parameters(), _ -> Schemas.whole(json, command.parameters()));
    }

    /// What came of a command, as JSON.
    JsonNode json(Object output) {
        return json.valueToTree(output);
    }

    private List<DeviceCommands> ports(HardwareKind kind) {
        return ports.getOrDefault(kind, List.of());
    }
}
