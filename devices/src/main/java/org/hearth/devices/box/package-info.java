/// The music box of the ESP32: what it says and is told, frame by frame and word by word. One that
/// is only pretended is in `.sim`.
///
/// The protocol is that of the xiaozhi firmware: `main/ota.cc`, `docs/websocket.md` and
/// `main/protocols/websocket_protocol.cc` of 78/xiaozhi-esp32.
@NullMarked
package org.hearth.devices.box;

import org.jspecify.annotations.NullMarked;
