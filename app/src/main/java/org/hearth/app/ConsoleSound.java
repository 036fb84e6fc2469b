package org.hearth.app;

import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.AudioOutputs;
import org.hearth.devices.audio.driver.FfmpegAudioPlayer;
import org.hearth.devices.audio.driver.JavaSoundOutputs;
import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.platform.auth.Caller;
import org.hearth.ui.settings.SoundOutputs;

import java.util.List;
import java.util.Optional;

/// The sound of the hub's own machine: a player of the house and the choice of its loudspeakers.
/// Thread-safe.
final class ConsoleSound implements SoundOutputs, AutoCloseable {
    private static final Caller HUB = Caller.system("console-sound");
    private static final String OUTPUT = "output";

    private final Fleet fleet;
    private final Device device;
    private final ConsolePlayer player;
    private final Hub hub;
    private final AudioOutputs outputs = new JavaSoundOutputs();

    /// Connects the machine's loudspeakers as a player.
    ///
    /// @param name what the player is called, such as the machine's name
    ConsoleSound(Hub hub, String name) {
        this.hub = hub;
        fleet = hub.fleet().fleet();
        device = fleet.console(HUB, name);
        player =
                new ConsolePlayer(
                        device.id(),
                        new FfmpegAudioPlayer(),
                        hub.media().library(),
                        hub.playback().playback());
        chosen().map(AudioOutputId::new).ifPresent(player::output);
        fleet.connected(device.id());
        hub.playback().playback().connect(HUB, player, device.name());
    }

    @Override
    public List<Output> list() {
        return outputs.list().stream()
                .map(one -> new Output(one.id().value(), one.name()))
                .toList();
    }

    @Override
    public Optional<String> chosen() {
        return fleet.config(HUB, device.id(), OUTPUT);
    }

    @Override
    public void choose(String id) {
        fleet.configure(HUB, device.id(), OUTPUT, id);
        player.output(new AudioOutputId(id));
    }

    @Override
    public void close() {
        hub.playback().playback().disconnect(player);
        fleet.disconnected(device.id());
        player.close();
    }
}
