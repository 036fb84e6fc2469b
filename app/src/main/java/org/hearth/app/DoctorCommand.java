package org.hearth.app;

import org.hearth.server.platform.config.HubConfig;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

/// `hearth doctor`: what works on this machine, what is missing, and what to do about it.
@Command(name = "doctor", description = "Says what works here and what is missing")
final class DoctorCommand implements Callable<Integer> {
    @Mixin private Options options = new Options();

    @Override
    public Integer call() {
        HubConfig config = options.config();
        Natives.unpackUnder(config.data());
        List<Finding> findings = Examination.of(config);
        findings.forEach(finding -> System.out.println(finding.line()));
        return findings.stream().anyMatch(Finding::isFatal) ? 1 : 0;
    }
}
