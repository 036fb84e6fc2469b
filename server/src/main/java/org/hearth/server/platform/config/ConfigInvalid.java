package org.hearth.server.platform.config;

import java.util.List;

/// The configuration cannot be used; all that is wrong with it is said at once.
public final class ConfigInvalid extends RuntimeException {

    /// One sentence for each fault, with the file and line or the variable it stands in.
    public ConfigInvalid(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}
