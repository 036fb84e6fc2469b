package org.hearth.server.fleet;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.Problem;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Understands commands as people say them: "quieter in the kitchen", "play lullabies in the
/// nursery". The door for few words. Thread-safe.
///
/// It knows the phrases of the commands and the names of devices and rooms, and guesses nothing:
/// where it does not understand it says what could be said.
public final class SpokenCommands {
    private static final Pattern NUMBER = Pattern.compile("\\D*(\\d{1,9})\\D*");
    private static final JsonMapper JSON = Json.mapper();

    private final Fleet fleet;
    private final Hardware hardware;
    private final Commands commands;
    private final Resources resources;

    SpokenCommands(Fleet fleet, Hardware hardware, Commands commands, Resources resources) {
        this.fleet = fleet;
        this.hardware = hardware;
        this.commands = commands;
        this.resources = resources;
    }

    /// Does what a few words say. Words for several devices are for each of them where one of them
    /// was named, such as a room; without a name there must be only one. Where one of several
    /// refuses, the others do it nevertheless.
    public Spoken say(Caller caller, String words) {
        caller.require(Permission.DEVICE_CONTROL);
        List<Mention.Named> known = known(caller);
        Mention mention = Mention.read(words, known);
        List<Device> meant =
                mention.devices().isEmpty() ? List.of(onlyOne(known)) : mention.devices();
        List<Understood> understood = meant.stream().map(one -> understood(one, mention)).toList();
        List<Commands.Told> told =
                understood.stream()
                        .map(
                                one ->
                                        commands.tell(
                                                caller,
                                                one.device().id(),
                                                one.command().name(),
                                                one.params()))
                        .toList();
        Problem refusal = told.getFirst().refusal();
        if (refusal != null && told.stream().allMatch(one -> one.refusal() != null)) throw refusal;
        return new Spoken(
                understood.getFirst().command().name(),
                told.stream().map(Commands.Told::command).toList());
    }

    private record Understood(Device device, DeviceCommand<?> command, ObjectNode params) {}

    private List<Mention.Named> known(Caller caller) {
        Map<UUID, String> rooms =
                resources.all(ResourceType.PLACE).stream()
                        .filter(one -> one.resource().self().id() != null)
                        .collect(
                                Collectors.toMap(
                                        one -> one.resource().self().id(), Resources.Known::name));
        return fleet.all(caller).stream()
                .filter(one -> caller.may(Permission.DEVICE_CONTROL, one.resource()))
                .filter(one -> !skills(one).isEmpty())
                .map(one -> new Mention.Named(one, names(one, rooms)))
                .toList();
    }

    private static List<String> names(Device device, Map<UUID, String> rooms) {
        UUID place = device.placeId();
        return Stream.concat(
                        Stream.of(device.name()),
                        place == null ? Stream.of() : Stream.ofNullable(rooms.get(place)))
                .toList();
    }

    private List<DeviceCommand<?>> skills(Device device) {
        return hardware.kind(device.id())
                .map(kind -> commands.repertoire().of(kind))
                .orElse(List.of());
    }

    private static Device onlyOne(List<Mention.Named> known) {
        if (known.size() == 1) return known.getFirst().device();
        if (known.isEmpty()) throw new Conflict("No device is here that you could tell anything.");
        String names =
                known.stream().map(one -> one.device().name()).collect(Collectors.joining(", "));
        throw new Conflict("Say which one is meant: " + names + ".");
    }

    private Understood understood(Device device, Mention mention) {
        List<DeviceCommand<?>> skills = skills(device);
        for (DeviceCommand<?> skill : skills) {
            for (String phrase : skill.phrases()) {
                Optional<Map<String, String>> words = Phrase.of(phrase).read(mention.rest());
                if (words.isPresent())
                    return new Understood(device, skill, params(skill, words.get()));
            }
        }
        String phrases =
                skills.stream()
                        .flatMap(one -> one.phrases().stream().limit(1))
                        .collect(Collectors.joining("; "));
        throw new Invalid("text", "is not understood here; what is: " + phrases);
    }

    private static ObjectNode params(DeviceCommand<?> command, Map<String, String> words) {
        ObjectNode params = JSON.createObjectNode();
        words.forEach((name, said) -> put(params, component(command, name), said));
        return params;
    }

    private static RecordComponent component(DeviceCommand<?> command, String name) {
        return Arrays.stream(command.parameters().getRecordComponents())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No parameter is called " + name));
    }

    private static void put(ObjectNode params, RecordComponent into, String said) {
        Matcher number = NUMBER.matcher(said);
        boolean isNumber = Number.class.isAssignableFrom(into.getType()) && number.matches();
        if (isNumber) params.put(into.getName(), Integer.parseInt(number.group(1)));
        else params.put(into.getName(), said);
    }
}
