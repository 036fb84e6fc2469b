package org.hearth.server.fleet;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

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
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}) ?(?:%|percent)?[.!]*");
    private static final List<Words> POLITE =
            Stream.of("hearth", "please", "can you", "could you", "please").map(Words::of).toList();
    private static final Words PLEASE = Words.of("please");
    private static final Words NOW = Words.of("now");
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
    public Spoken say(Caller caller, String text) {
        caller.require(Permission.DEVICE_CONTROL);
        List<Mention.Named> known = known(caller);
        Words said = polite(Words.of(text));
        List<Understood> understood =
                Stream.of(said, hurried(said))
                        .flatMap(words -> readings(words, known))
                        .filter(one -> !one.isEmpty())
                        .findFirst()
                        .orElseThrow(() -> unclear(said, known));
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

    private static Words polite(Words said) {
        Words left = said;
        for (Words one : POLITE) if (left.has(one, 0)) left = left.without(0, one.size());
        int end = left.size() - 1;
        return left.has(PLEASE, end) ? left.without(end, end + 1) : left;
    }

    /// "Now" at the end means nothing, unless it belongs to what is to be played or shown.
    private static Words hurried(Words said) {
        int end = said.size() - 1;
        return said.has(NOW, end) ? said.without(end, end + 1) : said;
    }

    /// What the words may mean, the likeliest first. A name in the middle of free words is one only
    /// where a small word leads to it.
    private Stream<List<Understood>> readings(Words said, List<Mention.Named> known) {
        Stream<List<Understood>> named =
                Mention.all(said, known).stream()
                        .map(one -> understood(one.devices(), one.rest(), one.isLed()));
        List<Mention.Named> only = known.size() == 1 ? known : List.of();
        return Stream.concat(named, Stream.of(understood(only, said, true)));
    }

    /// Nothing where one of the devices does not understand it.
    private List<Understood> understood(List<Mention.Named> devices, Words said, boolean isFree) {
        List<Understood> found =
                devices.stream().flatMap(one -> understood(one, said, isFree).stream()).toList();
        return found.size() == devices.size() ? found : List.of();
    }

    private Optional<Understood> understood(Mention.Named device, Words said, boolean isFree) {
        for (DeviceCommand<?> skill : device.skills()) {
            for (String written : skill.phrases()) {
                Phrase phrase = Phrase.of(written);
                if (!isFree && takesWords(skill, phrase)) continue;
                Optional<Map<String, String>> words = phrase.read(said);
                if (words.isPresent())
                    return Optional.of(
                            new Understood(device.device(), skill, params(skill, words.get())));
            }
        }
        return Optional.empty();
    }

    private static boolean takesWords(DeviceCommand<?> skill, Phrase phrase) {
        return phrase.parameter()
                .filter(name -> component(skill, name).getType().equals(String.class))
                .isPresent();
    }

    private Problem unclear(Words said, List<Mention.Named> known) {
        if (known.isEmpty()) return new Conflict("No device is here that you could tell anything.");
        boolean isForSeveral =
                known.stream().anyMatch(one -> understood(one, said, true).isPresent());
        if (isForSeveral) {
            String names =
                    known.stream()
                            .map(one -> one.device().name())
                            .collect(Collectors.joining(", "));
            return new Conflict("Say which one is meant: " + names + ".");
        }
        String phrases =
                known.stream()
                        .flatMap(one -> one.skills().stream())
                        .flatMap(one -> one.phrases().stream().limit(1))
                        .distinct()
                        .collect(Collectors.joining("; "));
        return new Invalid("text", "is not understood here; what is: " + phrases);
    }

    private List<Mention.Named> known(Caller caller) {
        Map<UUID, String> rooms =
                resources.all(ResourceType.PLACE).stream()
                        .filter(one -> one.resource().self().id() != null)
                        .collect(
                                Collectors.toMap(
                                        one -> one.resource().self().id(), Resources.Known::name));
        Map<DeviceId, HardwareKind> kinds = hardware.kinds();
        return fleet.all(caller).stream()
                .filter(one -> caller.may(Permission.DEVICE_CONTROL, one.resource()))
                .map(one -> new Mention.Named(one, names(one, rooms), skills(kinds.get(one.id()))))
                .filter(one -> !one.skills().isEmpty())
                .toList();
    }

    private static List<String> names(Device device, Map<UUID, String> rooms) {
        UUID place = device.placeId();
        return Stream.concat(
                        Stream.of(device.name()),
                        place == null ? Stream.of() : Stream.ofNullable(rooms.get(place)))
                .toList();
    }

    private List<DeviceCommand<?>> skills(@Nullable HardwareKind kind) {
        return kind == null ? List.of() : commands.repertoire().of(kind);
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
