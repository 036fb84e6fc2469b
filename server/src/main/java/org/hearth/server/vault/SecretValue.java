package org.hearth.server.vault;

import com.fasterxml.jackson.annotation.JsonValue;

import org.hearth.server.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// An opened secret, for the moment in which it is needed: `try (SecretValue key = ...)`.
///
/// One thread at a time. Nobody keeps one in a field; it is neither shown, logged nor written as
/// JSON. Closing it wipes it.
public final class SecretValue implements AutoCloseable {
    private char @Nullable [] chars;

    private SecretValue(char[] chars) {
        this.chars = chars;
    }

    /// Takes over what was decrypted, and wipes it.
    static SecretValue taking(byte[] utf8) {
        CharBuffer read = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
        Arrays.fill(utf8, (byte) 0);
        char[] chars = Arrays.copyOfRange(read.array(), read.position(), read.limit());
        Arrays.fill(read.array(), '\0');
        return new SecretValue(chars);
    }

    /// A value as it is encrypted; whoever asks wipes it. Text that is none, such as half of a
    /// surrogate pair, would not come back as it was.
    static byte[] bytes(String value) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw new Invalid("value", "must be text");
        }
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /// The value itself, no copy: it is wiped on [#close]. Whoever makes a copy wipes that too.
    public char[] chars() {
        if (chars == null) throw new IllegalStateException("This secret is closed.");
        return chars;
    }

    /// Wipes the value.
    @Override
    public void close() {
        if (chars != null) Arrays.fill(chars, '\0');
        chars = null;
    }

    @JsonValue
    @SuppressWarnings("DoNotCallSuggester") // Jackson calls it, and is meant to fail
    String refuse() {
        throw new IllegalStateException("A secret is never written as JSON.");
    }

    /// Never shows the value.
    @Override
    public String toString() {
        return "•••";
    }
}
