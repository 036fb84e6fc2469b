package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.devices.serial.SerialPort;
import org.hearth.devices.serial.UsbId;
import org.hearth.devices.serial.sim.SimulatedSerialPorts;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// Serial ports as people read them.
final class PortListTest {
    private static final SerialPort.Access FREE = new SerialPort.Free();

    private final SimulatedSerialPorts ports = new SimulatedSerialPorts();

    @Test
    void noPortIsASentence() {
        assertEquals(List.of("No serial port is there."), PortList.lines(ports));
    }

    @Test
    void eachPortIsALineAndItsPartsStandBelowEachOther() {
        plug("/dev/ttyUSB0", "CP2102N USB to UART Bridge Controller", 0x10C4, 0xEA60, FREE);
        plug("/dev/ttyACM10", "", 0x303A, 0x1001, FREE);
        plug("/dev/ttyUSB1", "Weighing scale", 0x0001, 0x0002, FREE);
        plug("/dev/ttyUSB2", "", 0x0001, 0x0002, FREE);
        ports.plug(new SerialPort("/dev/ttyS0", "Physical Port S0", Optional.empty(), FREE));
        assertEquals(
                List.of(
                        "/dev/ttyACM10  303a:1001  ESP32-S3, -C3 or newer by its own USB",
                        "/dev/ttyS0     -          a port of this computer; says \"Physical Port"
                                + " S0\"",
                        "/dev/ttyUSB0   10c4:ea60  CP2102 by Silicon Labs, usual on ESP32 boards;"
                                + " says \"CP2102N USB to UART Bridge Controller\"",
                        "/dev/ttyUSB1   0001:0002  Weighing scale",
                        "/dev/ttyUSB2   0001:0002  unknown device"),
                PortList.lines(ports));
    }

    @Test
    void aPortThatMayNotBeUsedSaysWhatToDo() {
        plug("/dev/ttyUSB0", "", 0x1A86, 0x7523, new SerialPort.Forbidden(Optional.of("dialout")));
        plug("/dev/ttyUSB1", "", 0x1A86, 0x7523, new SerialPort.Forbidden(Optional.empty()));
        assertEquals(
                List.of(
                        "/dev/ttyUSB0  1a86:7523  CH340 by WCH, usual on ESP32 boards; you may not"
                                + " use it; join the group dialout with: sudo usermod -aG dialout"
                                + " $USER, then sign in again",
                        "/dev/ttyUSB1  1a86:7523  CH340 by WCH, usual on ESP32 boards; you may not"
                                + " use it; ask who looks after this computer"),
                PortList.lines(ports));
    }

    private void plug(String path, String says, int vendor, int product, SerialPort.Access access) {
        ports.plug(new SerialPort(path, says, Optional.of(new UsbId(vendor, product)), access));
    }
}
