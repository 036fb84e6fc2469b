package org.hearth.app;

import java.util.Optional;

/// A hub at work, with what is only shown in it.
///
/// @param demo closed before the hub; empty in a real household
record OpenHouse(Hub hub, Optional<DemoHouse> demo) implements AutoCloseable {

    @Override
    public void close() {
        demo.ifPresent(DemoHouse::close);
        hub.close();
    }
}
