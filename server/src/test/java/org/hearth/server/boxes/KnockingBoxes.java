package org.hearth.server.boxes;

import org.hearth.devices.box.CheckIn;
import org.hearth.devices.box.CheckInAnswer;
import org.hearth.devices.box.MacAddress;
import org.hearth.server.boxes.FlightRecorder.Way;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;

/// Boxes that knock at the doors of a house without HTTP.
public final class KnockingBoxes {
    private static final URI SOCKET = URI.create("ws://192.168.1.20:8420/ws/box");
    private static final String BOARD = "bread-compact-wifi";

    private final BoxesFeature feature;

    public KnockingBoxes(BoxesFeature feature) {
        this.feature = feature;
    }

    /// One checks in and is told to wait; the digits that it shows.
    ///
    /// @param number the same for the same box, 0 to 255
    /// @param clientId the same for the same firmware
    public String knock(int number, String clientId) {
        CheckInAnswer told = feature.boxes().checkIn(box(number, clientId), SOCKET, from(number));
        return Objects.requireNonNull(told.activation(), "it is let in").code();
    }

    /// One knocks and is let in.
    ///
    /// @param place null for nowhere yet
    public DeviceId letIn(Caller caller, int number, String name, @Nullable UUID place) {
        String code = knock(number, "client");
        return feature.inbox().letIn(caller, code, new LetIn(name, null, place));
    }

    /// One has lost its key.
    public void lose(int number, String clientId, DeviceId device) {
        CheckIn box = box(number, clientId);
        feature.inbox().knock(box, Arrival.Reason.LOST_KEY, device, from(number));
    }

    /// So much went by on the line of a box: a hello, its answer, and sound.
    public void talk(DeviceId device, int packets) {
        FlightRecorder recorder = feature.recorders().of(device);
        recorder.words(
                Way.FROM_BOX, "{\"type\":\"hello\",\"version\":1,\"transport\":\"websocket\"}");
        recorder.words(Way.TO_BOX, "{\"type\":\"hello\",\"transport\":\"websocket\"}");
        for (int i = 0; i < packets; i++) recorder.sound(Way.TO_BOX, 240 + i % 7);
        recorder.words(Way.TO_BOX, "{\"type\":\"tts\",\"state\":\"stop\"}");
    }

    private static Origin from(int number) {
        return new Origin("192.168.1." + (100 + number % 100), null);
    }

    private static CheckIn box(int number, String clientId) {
        MacAddress mac = new MacAddress("02:48:65:61:00:%02x".formatted(number));
        return new CheckIn(mac, clientId, BOARD, "2.0.3", "esp32s3");
    }
}
