package org.hearth.server.fleet;

import jakarta.persistence.EnumeratedValue;

import java.util.Locale;

/// What sort of device that is no client.
public enum HardwareKind {
    ESP32_MUSIC_BOX(DeviceRow.Kind.BOX),
    TUYA_PLUG(DeviceRow.Kind.PLUG),
    BLUETOOTH_AUDIO(DeviceRow.Kind.SPEAKER);

    @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);

    final DeviceRow.Kind kind;

    HardwareKind(DeviceRow.Kind kind) {
        this.kind = kind;
    }
}
