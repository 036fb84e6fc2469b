package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class LocalPageTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/#/library", "/#/playlists/0199c2f0-aaaa-7000-8000-0123456789ab"})
    void aPageOfTheAppIsGoneOnWith(String page) {
        assertEquals(page, LocalPage.of(page).text());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/#//evil\r\nSet-Cookie: a=b",
                "/%2f%2fevil.example",
                "/@evil.example",
                "/api/auth/oidc/login",
                "/?oidc=in",
                " /",
            })
    void anythingElseLeadsToTheStart(String page) {
        assertEquals(LocalPage.START, LocalPage.of(page));
    }

    @Test
    void theOutcomeStandsBeforeTheHash() {
        assertEquals(URI.create("/?oidc=in#/more"), LocalPage.of("/#/more").told("in"));
    }
}
