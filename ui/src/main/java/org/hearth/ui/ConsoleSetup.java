package org.hearth.ui;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// What the console has to know about the machine it runs on.
///
/// @param folder its own folder, for its sign-in and its looks; made when it is not there
/// @param name what it is called among the family's devices, such as the machine's name
/// @param addresses where phones find this hub, the best first; asked each time they are shown
/// @param clock the hub's clock
public record ConsoleSetup(
        Path folder, String name, Supplier<List<URI>> addresses, InstantSource clock) {

    /// Where the console keeps its sign-in between two starts.
    ///
    /// @param folder the console's own
    public static Path token(Path folder) {
        return folder.resolve("console.token");
    }
}
