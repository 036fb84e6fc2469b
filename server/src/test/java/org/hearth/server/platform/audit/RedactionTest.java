package org.hearth.server.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class RedactionTest {

    /// A record as a feature might hand it over.
    private record Camera(String name, String password) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password",
                "PASSWORD",
                "newPassword",
                "old_password",
                "password2",
                "passwordHash",
                "passwd",
                "passphrase",
                "secret",
                "clientSecret",
                "client_secret",
                "webhook-secret",
                "token",
                "tokens",
                "accessToken",
                "REFRESH_TOKEN",
                "apikey",
                "apiKey",
                "APIKey",
                "api_key",
                "X-Api-Key",
                "key",
                "keys",
                "privateKey",
                "pin",
                "userPIN",
                "pin_1",
                "door.pin",
                "hash",
                "keyHash",
                "credential",
                "credentials",
                "Authorization",
                "authorisation",
                "cookie",
                "Set-Cookie",
                "code",
                "pairingCode",
                "setup_code",
                "otp",
                "psk",
                "wifiPsk",
                "salt",
                "sig",
                "signature",
                "auth"
            })
    void aKeyThatNamesASecretIsFoundInAnySpelling(String key) {
        assertTrue(Redaction.isSecret(key));
        assertEquals(Map.of(key, "•••"), Redaction.of(Map.of(key, "hunter2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title", "name", "monkey", "keyboard", "opinion", "spinning", "codec", "pinned",
                "hashtag", "author", "design", "passenger", "path", "macAddress", "enabled", ""
            })
    void aKeyThatOnlyLooksLikeOneIsLeftAlone(String key) {
        assertFalse(Redaction.isSecret(key));
        assertEquals(Map.of(key, "plain"), Redaction.of(Map.of(key, "plain")));
    }

    @Test
    void secretsAreFoundHoweverDeepTheyLie() {
        Map<String, Object> given =
                Map.of(
                        "camera",
                        Map.of(
                                "name",
                                "door",
                                "logins",
                                List.of(Map.of("user", "ada", "password", "hunter2")),
                                "credentials",
                                Map.of("user", "ada")));
        Map<String, Object> shown =
                Map.of(
                        "camera",
                        Map.of(
                                "name",
                                "door",
                                "logins",
                                List.of(Map.of("user", "ada", "password", "•••")),
                                "credentials",
                                "•••"));
        assertEquals(shown, Redaction.of(given));
    }

    @Test
    void recordsAreShownPartByPartAndUnknownThingsNotAtAll() {
        assertEquals(
                Map.of("camera", Map.of("name", "door", "password", "•••"), "thing", "•••"),
                Redaction.of(
                        Map.of("camera", new Camera("door", "hunter2"), "thing", new Object())));
    }

    @Test
    void plainValuesStayWhatTheyAre() {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        Map<String, Object> given = new HashMap<>();
        given.put("count", 7);
        given.put("isOn", true);
        given.put("owner", new PersonId(id));
        given.put("since", now);
        given.put("outcome", AuditEvent.Outcome.DENIED);
        given.put("tags", Arrays.asList("a", null));
        given.put("password", null);
        Map<String, Object> shown = new HashMap<>();
        shown.put("count", 7);
        shown.put("isOn", true);
        shown.put("owner", id.toString());
        shown.put("since", now.toString());
        shown.put("outcome", "denied");
        shown.put("tags", Arrays.asList("a", null));
        shown.put("password", null);
        assertEquals(shown, Redaction.of(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rtsp://ada:hunter2@10.0.0.7/live      | rtsp://•••@10.0.0.7/live
                    http://hunter2@camera/                | http://•••@camera/
                    https://a/b?token=hunter2&page=2      | https://a/b?token=•••&page=2
                    https://a/b?page=2&api_key=hunter2#x  | https://a/b?page=2&api_key=•••#x
                    Authorization: Bearer abcdefgh12345   | Authorization: Bearer •••
                    write to ada@example.org              | write to ada@example.org
                    a = b & c = d                         | a = b & c = d
                    """)
    void textsLoseTheSecretsOfAddressesAndHeaders(String text, String shown) {
        assertEquals(Map.of("note", shown), Redaction.of(Map.of("note", text)));
    }

    @Test
    void aThingWithinItselfComesToAnEnd() {
        Map<String, Object> round = new HashMap<>();
        round.put("self", round);
        assertTrue(Redaction.of(round).toString().contains("•••"));
    }
}
