package org.hearth.ui.devices;

import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.DeviceId;
import org.jspecify.annotations.Nullable;

/// What is shown beside the list of devices. FX thread only.
public record DeviceModels(
        KnocksModel knocks,
        LetInModel letIn,
        JournalModel journal,
        BoxModel box,
        FramesModel frames)
        implements AutoCloseable {

    /// All of them show that device, or none.
    void choose(@Nullable Device device) {
        DeviceId id = device == null ? null : device.id();
        journal.choose(id);
        boolean isBox = device != null && device.isBox();
        box.choose(isBox ? device : null);
        frames.choose(isBox ? id : null);
    }

    @Override
    public void close() {
        frames.close();
        box.close();
        journal.close();
        letIn.close();
        knocks.close();
    }
}
