package org.hearth.app;

import org.hearth.devices.serial.driver.JSerialCommPorts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// `hearth ports`: what is plugged in by a cable.
@Command(name = "ports", description = "Lists the serial ports and what seems to be attached")
final class PortsCommand implements Callable<Integer> {
    /// Every command takes them; the cables are the same for every data folder.
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() {
        PortList.lines(new JSerialCommPorts()).forEach(System.out::println);
        return 0;
    }
}
