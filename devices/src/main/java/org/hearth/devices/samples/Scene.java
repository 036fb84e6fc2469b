package org.hearth.devices.samples;

/// Something that can be painted in any size, the same each time.
@FunctionalInterface
interface Scene {
    void paint(Canvas canvas);
}
