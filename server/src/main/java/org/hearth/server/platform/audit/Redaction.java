package org.hearth.server.platform.audit;

import org.hearth.server.platform.db.Id;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// Takes the secrets out of what is to be written down. Pure.
///
/// A key that names a secret hides its whole value, in any spelling: `apiKey`, `api_key`,
/// `API-KEY`. Texts lose what addresses and headers carry of secrets. What is neither plain data
/// nor made of it is hidden too: better one value too few on record than one secret too many.
public final class Redaction {
    /// Stands for what is hidden.
    public static final String HIDDEN = "•••";

    private static final int DEEPEST = 16;

    /// These name a secret wherever they occur in a key.
    private static final Pattern STEMS =
            Pattern.compile(
                    "passw|passphrase|passcode|secret|token|credential|authori[sz]ation|cookie"
                            + "|apikey|privatekey|bearer");

    /// These do only as a word of their own: a monkey is no key, a codec no code.
    private static final Set<String> WORDS =
            Set.of(
                    "auth",
                    "code",
                    "codes",
                    "csrf",
                    "hash",
                    "hashes",
                    "hmac",
                    "jwt",
                    "key",
                    "keys",
                    "nonce",
                    "otp",
                    "pass",
                    "pin",
                    "pins",
                    "psk",
                    "pwd",
                    "salt",
                    "sig",
                    "signature",
                    "totp");

    private static final Pattern BORDER =
            Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /// `rtsp://name:password@camera`, RFC 3986, 3.2.1.
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/?#\\s@]*@");

    /// `Bearer` and `Basic` of an `Authorization` header, RFC 9110, 11.4.
    private static final Pattern SCHEME =
            Pattern.compile("\\b(Bearer|Basic)\\s+[\\w.~+/=-]{8,}", Pattern.CASE_INSENSITIVE);

    private static final Pattern PARAMETER =
            Pattern.compile("(?<=[?&;#])([^=&;#\\s?]+)=[^&;#\\s]*");

    private Redaction() {}

    /// The same without secrets.
    static Map<String, Object> of(Map<String, ?> values) {
        return map(values, 0);
    }

    /// Whether a key names a secret.
    public static boolean isSecret(String key) {
        String letters = key.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
        return STEMS.matcher(letters).find()
                || BORDER.splitAsStream(key)
                        .anyMatch(word -> WORDS.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Object> map(Map<?, ?> values, int depth) {
        Map<String, Object> shown = new LinkedHashMap<>();
        values.forEach((key, value) -> put(shown, String.valueOf(key), value, depth));
        return shown;
    }

    @SuppressWarnings("NullAway") // JSON has nulls, and that nothing was there is no secret
    private static void put(
            Map<String, Object> shown, String key, @Nullable Object value, int depth) {
        shown.put(key, value != null && isSecret(key) ? HIDDEN : value(value, depth + 1));
    }

    private static @Nullable Object value(@Nullable Object value, int depth) {
        if (depth > DEEPEST) return HIDDEN;
        return switch (value) {
            case null -> null;
            case Boolean plain -> plain;
            case Number plain -> plain;
            case CharSequence text -> text(text.toString());
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
            case Id id -> id.value().toString();
            case UUID id -> id.toString();
            case TemporalAccessor time -> time.toString();
            case TemporalAmount time -> time.toString();
            case Path path -> path.toString();
            case URI address -> text(address.toString());
            case Map<?, ?> nested -> map(nested, depth);
            case Collection<?> many -> list(many, depth);
            case Object[] many -> list(Arrays.asList(many), depth);
            case Record record -> map(components(record), depth);
            default -> HIDDEN;
        };
    }

    private static String text(String text) {
        String bare = USER_INFO.matcher(text).replaceAll(HIDDEN + "@");
        String calm = SCHEME.matcher(bare).replaceAll("$1 " + HIDDEN);
        return PARAMETER
                .matcher(calm)
                .replaceAll(
                        found -> isSecret(found.group(1)) ? found.group(1) + "=" + HIDDEN : "$0");
    }

    @SuppressWarnings("NullAway") // a list in JSON may hold nulls
    private static List<Object> list(Collection<?> many, int depth) {
        List<Object> shown = new ArrayList<>();
        for (Object one : many) shown.add(value(one, depth + 1));
        return shown;
    }

    @SuppressWarnings("NullAway") // a record may have nulls
    private static Map<String, Object> components(Record record) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            parts.put(part.getName(), read(record, part));
        }
        return parts;
    }

    private static @Nullable Object read(Record record, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            return HIDDEN;
        }
    }
}
