package org.hearth.app;

import org.hearth.devices.serial.SerialPort;
import org.hearth.devices.serial.SerialPorts;
import org.hearth.devices.serial.UsbId;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Serial ports as lines for people: path, USB id, what seems to be attached, what it says of
/// itself.
final class PortList {
    private static final String NO_USB = "-";
    private static final String BUILT_IN = "a port of this computer";

    private PortList() {}

    /// One line a port, its parts below each other; one sentence where there is none.
    static List<String> lines(SerialPorts ports) {
        List<SerialPort> all = ports.list();
        if (all.isEmpty()) return List.of("No serial port is there.");
        int longest = all.stream().mapToInt(port -> port.path().length()).max().orElseThrow();
        return all.stream().map(port -> line(port, longest)).toList();
    }

    private static String line(SerialPort port, int longest) {
        String usb = port.usb().map(UsbId::toString).orElse(NO_USB);
        String path = port.path() + " ".repeat(longest - port.path().length());
        return "%s  %-9s  %s".formatted(path, usb, String.join("; ", words(port)));
    }

    private static List<String> words(SerialPort port) {
        Optional<String> own = Optional.of(port.description()).filter(text -> !text.isBlank());
        Optional<String> known = port.usb().isPresent() ? port.attached() : Optional.of(BUILT_IN);
        String first = known.or(() -> own).orElse("unknown device");
        Optional<String> besides = known.isPresent() ? own.map(PortList::quoted) : Optional.empty();
        return Stream.of(Optional.of(first), besides, remedy(port))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String quoted(String words) {
        return "says \"" + words + "\"";
    }

    private static Optional<String> remedy(SerialPort port) {
        return switch (port.access()) {
            case SerialPort.Free _ -> Optional.empty();
            case SerialPort.Forbidden(Optional<String> group) ->
                    Optional.of(
                            "you may not use it"
                                    + group.map(PortList::join)
                                            .orElse("; ask who looks after this computer"));
        };
    }

    private static String join(String group) {
        return "; join the group %1$s with: sudo usermod -aG %1$s $USER, then sign in again"
                .formatted(group);
    }
}
