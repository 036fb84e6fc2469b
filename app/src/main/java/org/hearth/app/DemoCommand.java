package org.hearth.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/// `hearth demo`: as `hearth run --demo`.
@Command(
        name = "demo",
        description = "Shows a simulated home, so that everything can be tried without hardware")
final class DemoCommand implements Callable<Integer> {
    @Mixin private Options.Running options = new Options.Running();

    @Override
    public Integer call() throws InterruptedException {
        options.demo = true;
        return new RunCommand(options).call();
    }
}
