package org.hearth.ui.devices;

import org.hearth.server.boxes.FlightRecorder;
import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.DeviceEvent;
import org.hearth.server.fleet.Level;
import org.hearth.ui.look.Moments;
import org.hearth.ui.look.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Devices in words and signs. Pure.
final class DeviceTexts {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    private DeviceTexts() {}

    /// What it is: `Music box`.
    static String kind(Device device) {
        String sort = sort(device);
        return Texts.or("devices.kind." + sort, Texts.words(sort));
    }

    private static String sort(Device device) {
        return device.kind().equals("client") ? device.type() : device.kind();
    }

    /// The sign of what it is.
    static Ikon sign(Device device) {
        return switch (sort(device)) {
            case "phone" -> Material2RoundMZ.SMARTPHONE;
            case "tablet" -> Material2RoundMZ.TABLET;
            case "tv" -> Material2RoundMZ.TV;
            case "web" -> Material2RoundAL.LANGUAGE;
            case "console" -> Material2RoundAL.COMPUTER;
            case "box" -> Material2RoundMZ.RADIO;
            case "plug" -> Material2RoundMZ.POWER;
            case "speaker" -> Material2RoundMZ.SPEAKER;
            case "recorder" -> Material2RoundAL.FIBER_SMART_RECORD;
            default -> Material2RoundAL.DEVICES_OTHER;
        };
    }

    /// Whether it is there, or when it last was.
    static String presence(Device device, Instant now) {
        if (device.online()) return Texts.text("devices.online");
        Instant seen = device.lastSeen();
        return seen == null
                ? Texts.text("devices.never")
                : Texts.text("devices.seen", Moments.ago(seen, now));
    }

    /// What happened with it.
    static String event(DeviceEvent event) {
        return Texts.or("devices.event." + event.event(), Texts.words(event.event()));
    }

    /// The sign of how bad it is.
    static Ikon sign(Level level) {
        return switch (level) {
            case ERROR -> Material2RoundAL.ERROR_OUTLINE;
            case WARN -> Material2RoundMZ.REPORT_PROBLEM;
            case INFO -> Material2RoundAL.INFO;
        };
    }

    /// Which way a frame went.
    static String way(FlightRecorder.Way way) {
        return Texts.text("frames." + way.name().toLowerCase(Locale.ROOT));
    }

    /// To the thousandth of a second, in this machine's zone.
    static String time(Instant at) {
        return TIME.format(at);
    }

    /// Six digits in two groups, as one reads them out.
    static String digits(String code) {
        return code.length() == 6 ? code.substring(0, 3) + " " + code.substring(3) : code;
    }
}
