package org.hearth.server.boxes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.hearth.devices.box.CheckIn;
import org.hearth.devices.box.MacAddress;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.auth.Secrets;

import java.util.HexFormat;
import java.util.Optional;

/// Which key each box showed last, as a hash. Thread-safe. While the database is away nobody can
/// take a key from a box, so that the last one is good.
final class LastKeys {
    private final Cache<MacAddress, Shown> last = Caffeine.newBuilder().maximumSize(1_000).build();

    private record Shown(DeviceId device, String clientId, String keyHash) {}

    /// The box, if it was this key that it showed last.
    Optional<DeviceId> find(CheckIn box, String key) {
        return Optional.ofNullable(last.getIfPresent(box.mac()))
                .filter(one -> one.clientId().equals(box.clientId()))
                .filter(one -> one.keyHash().equals(hash(key)))
                .map(Shown::device);
    }

    /// A box has shown its key.
    void keep(CheckIn box, String key, DeviceId device) {
        last.put(box.mac(), new Shown(device, box.clientId(), hash(key)));
    }

    /// A box was removed.
    void forget(DeviceId device) {
        last.asMap().values().removeIf(one -> one.device().equals(device));
    }

    private static String hash(String key) {
        return HexFormat.of().formatHex(Secrets.hash(key));
    }
}
