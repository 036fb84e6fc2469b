package org.hearth.ui.look;

import org.hearth.ui.work.Background;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;

/// What this window remembers before anybody has signed in: its looks. FX thread only.
///
/// A small properties file; when it is lost, the window looks as on the first day.
public final class LocalSettings {
    private static final Logger LOG = LoggerFactory.getLogger(LocalSettings.class);

    private final Properties values = new Properties();
    private final Path file;
    private final Background background;

    /// Reads the file at once, for the first picture depends on it.
    public LocalSettings(Path file, Background background) {
        this.file = file;
        this.background = background;
        if (!Files.exists(file)) return;
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("the console's settings cannot be read", unreadable);
        }
    }

    /// A remembered choice; the usual one when there is none or it is not known any more.
    public <E extends Enum<E>> E get(String key, Class<E> type, E usual) {
        String known = values.getProperty(key, usual.name());
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(known))
                .findFirst()
                .orElse(usual);
    }

    /// Remembers a choice.
    public void put(String key, Enum<?> value) {
        values.setProperty(key, value.name());
        Properties copy = (Properties) values.clone();
        background.act(() -> write(copy), () -> {});
    }

    private synchronized void write(Properties copy) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                copy.store(writer, null);
            }
        } catch (IOException unwritable) {
            LOG.warn("the console's settings cannot be written", unwritable);
        }
    }
}
