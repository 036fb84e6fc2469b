package org.hearth.server.platform.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.hearth.server.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

/// What of the parameters is written down.
class UnspokenTest {
    private final JsonMapper json = Json.mapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"password":"a"} | {"password":"•••"}
                    {"wifi":{"wifi_password":"a","ssid":"b"}} | {"wifi":{"wifi_password":"•••","ssid":"b"}}
                    {"headers":[{"Authorization":"a"}]} | {"headers":[{"Authorization":"•••"}]}
                    {"apiKey":{"id":1}} | {"apiKey":"•••"}
                    {"access-token":7,"pin":1234} | {"access-token":"•••","pin":"•••"}
                    {"secret":null} | {"secret":null}
                    {"author":"a","pinned":true,"monkey":"c"} | {"author":"a","pinned":true,"monkey":"c"}
                    """)
    void whatStandsUnderASecretsNameIsLeftOut(String given, String kept) {
        assertEquals(kept, Unspoken.text(json, json.readTree(given)));
    }

    @Test
    void whatTheStoreCannotKeepIsMarked() {
        String given = "{\"a\\u0000b\":\"x\\u0000y\\ud800z\"}";

        assertEquals("{\"a�b\":\"x�y�z\"}", Unspoken.text(json, json.readTree(given)));
    }

    @Test
    void whatIsLongerThanAFewPagesIsLeftOut() {
        String given = "{\"a\":\"" + "x".repeat(9_000) + "\"}";

        assertNull(Unspoken.text(json, json.readTree(given)));
    }
}
