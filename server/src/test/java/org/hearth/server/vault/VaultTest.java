package org.hearth.server.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VaultTest {
    private static final Caller MAIL = Caller.system("mail");

    @TempDir static Path data;
    private TestHouse house;
    private Vault vault;
    private Caller owner;

    @BeforeAll
    void build() {
        house = new TestHouse(data);
        vault = house.vault().vault();
        owner = house.caller(Role.OWNER);
    }

    @AfterAll
    void leave() {
        house.close();
    }

    @Test
    void whatWasPutIsOpenedForAPurposeAndThatIsWrittenDown() {
        Secret made = put("mail.password", "sesame");

        assertEquals("sesame", open("mail.password"));
        SecretUse use = vault.uses(owner, made.id(), Listing.FIRST).items().getFirst();
        assertEquals(new SecretUse(use.usedAt(), made.version(), "system:mail", "send"), use);
        assertFalse(use.usedAt().isBefore(made.createdAt()));
        assertNotNull(find(made).lastUsedAt());
    }

    @Test
    void aSecretIsListedWithEverythingButItsValue() {
        NewSecret wanted =
                new NewSecret(SecretOwner.plugin("weather"), "api-key", "sesame", "for the sky");
        Secret made = vault.put(owner, wanted);

        assertEquals(
                new Secret(
                        made.id(),
                        SecretOwner.plugin("weather"),
                        "api-key",
                        "for the sky",
                        made.createdAt(),
                        made.updatedAt(),
                        owner.actor().name(),
                        null,
                        0),
                find(made));
        Listing search = new Listing(50, 0, "name", Listing.Direction.ASC, "THE SKY");
        assertEquals(List.of(made), vault.secrets(owner, search).items());
    }

    @Test
    void anotherValueTakesThePlaceAndItsVersionGrows() {
        Secret made = put("replaced", "old");
        Secret after =
                vault.replace(
                        owner, made.id(), new SecretReplacement("new", "why", made.version()));

        assertEquals("new", open("replaced"));
        assertEquals(made.version() + 1, after.version());
        assertEquals("why", after.description());
        SecretReplacement stale = new SecretReplacement("newer", null, made.version());
        assertThrows(Conflict.class, () -> vault.replace(owner, made.id(), stale));
    }

    @Test
    void aNameIsTakenOnceForEachOwner() {
        put("twice", "one");
        vault.put(owner, new NewSecret(SecretOwner.plugin("other"), "twice", "two", null));

        Conflict taken = assertThrows(Conflict.class, () -> put("twice", "three"));
        assertEquals(
                "There is already a secret of this name. Give that one another value.",
                taken.getMessage());
    }

    @Test
    void aFeatureRenewsWhatItKeeps() {
        NewSecret first = new NewSecret(SecretOwner.core(), "token", "one", "of the mail");
        NewSecret second = new NewSecret(SecretOwner.core(), "token", "two", null);
        Secret kept = vault.keep(MAIL, first);
        Secret renewed = vault.keep(MAIL, second);

        assertEquals(kept.id(), renewed.id());
        assertEquals("of the mail", renewed.description());
        assertEquals("two", open("token"));
    }

    @Test
    void whatIsRemovedIsGoneButItsUsesStay() {
        Secret made = put("removed", "sesame");
        open("removed");
        vault.remove(owner, made.id());

        assertThrows(NotFound.class, () -> open("removed"));
        assertThrows(NotFound.class, () -> vault.remove(owner, made.id()));
        assertEquals(1, vault.uses(owner, made.id(), Listing.FIRST).total());
    }

    @Test
    void aPluginThatLeavesTakesItsSecretsAlong() {
        SecretOwner plugin = SecretOwner.plugin("leaving");
        vault.put(owner, new NewSecret(plugin, "one", "1", null));
        vault.put(owner, new NewSecret(plugin, "two", "2", null));

        assertEquals(2, vault.removeAll(MAIL, plugin));
        assertEquals(0, vault.removeAll(MAIL, plugin));
    }

    @Test
    void everyChangeIsToldByNameAlone() throws InterruptedException {
        var heard = new LinkedBlockingQueue<VaultEvents>();
        try (var _ = house.platform().bus().subscribe("test", VaultEvents.class, heard::add)) {
            Secret made = put("told", "sesame");
            vault.replace(owner, made.id(), new SecretReplacement("other", null, null));
            vault.remove(owner, made.id());

            SecretOwner core = SecretOwner.core();
            for (VaultEvents expected :
                    List.of(
                            new VaultEvents.SecretAdded(core, "told"),
                            new VaultEvents.SecretReplaced(core, "told"),
                            new VaultEvents.SecretRemoved(core, "told"))) {
                assertEquals(expected, heard.poll(10, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void nobodyButTheHubOpensASecretNotEvenTheOwner() {
        put("closed", "sesame");

        Denied shown = assertThrows(Denied.class, () -> openAs(owner, "closed"));
        assertEquals(
                "A secret is never shown again. If it is lost, give it another value.",
                shown.getMessage());
        assertEquals(
                shown.getMessage(),
                assertThrows(Denied.class, () -> openAs(owner, "missing")).getMessage());
    }

    @Test
    void aWrongNameAndADeniedOneAreToldAlike() {
        put("there", "sesame");
        Caller operator = house.caller(Role.OPERATOR);
        SecretName own = new SecretName(SecretOwner.person(operator.person()), "missing");

        String denied = assertThrows(Denied.class, () -> openAs(operator, "there")).getMessage();
        assertEquals("You may not look after passwords and keys.", denied);
        assertEquals(
                denied, assertThrows(Denied.class, () -> openAs(operator, "gone")).getMessage());
        assertEquals(
                denied,
                assertThrows(Denied.class, () -> vault.reveal(operator, own, "try")).getMessage());
    }

    @Test
    void aFeatureMayOpenAPersonsSecretForThatPersonAlone() {
        Caller viewer = house.caller(Role.VIEWER);
        Caller other = house.caller(Role.VIEWER);
        SecretOwner person = SecretOwner.person(viewer.person());
        vault.put(owner, new NewSecret(person, "calendar", "sesame", null));
        SecretName name = new SecretName(person, "calendar");

        try (SecretValue value = vault.reveal(viewer, name, "read the calendar")) {
            assertEquals("sesame", new String(value.chars()));
        }
        assertThrows(Denied.class, () -> vault.reveal(other, name, "read the calendar"));
    }

    @Test
    void aSecretBelongsToSomebodyThereIs() {
        SecretOwner nobody = SecretOwner.person(new PersonId(UUID.randomUUID()));
        NewSecret wanted = new NewSecret(nobody, "lost", "sesame", null);

        assertThrows(Conflict.class, () -> vault.put(owner, wanted));
    }

    @ParameterizedTest
    @CsvSource({"core,weather,a", "plugin,,a", "plugin,No Slug,a", "person,ada,a", "core,,ü b"})
    void whatNothingCanBeCalledIsRefused(String kind, String id, String name) {
        SecretOwner.Kind known = SecretOwner.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT));
        NewSecret wanted = new NewSecret(new SecretOwner(known, id), name, "sesame", null);

        assertThrows(Invalid.class, () -> vault.put(owner, wanted));
    }

    @Test
    void nobodyBelowTheOwnerTouchesSecrets() {
        Secret made = put("guarded", "sesame");
        Caller admin = house.caller(Role.ADMIN);
        SecretReplacement other = new SecretReplacement("other", null, null);

        assertThrows(Denied.class, () -> vault.secrets(admin, Listing.FIRST));
        assertThrows(Denied.class, () -> vault.replace(admin, made.id(), other));
        assertThrows(Denied.class, () -> vault.remove(admin, made.id()));
        assertThrows(Denied.class, () -> vault.uses(admin, made.id(), Listing.FIRST));
        assertThrows(Denied.class, () -> house.vault().keys().status(admin));
        assertThrows(Denied.class, () -> house.vault().keys().rotate(admin));
        assertEquals(VaultState.OPEN, vault.state(admin));
    }

    @Test
    void aDamagedSecretIsSaidAndItsUseIsWrittenDownAllTheSame() {
        Secret made = put("damaged", "sesame");
        SecretRow row = row(made.id());
        row.ciphertext[3] ^= 1;
        house.platform()
                .tx()
                .write(
                        VaultRepository_::new,
                        (rows, _) -> rows.reseal(row.id, row.ciphertext, row.nonce, row.keyId));

        Conflict damaged = assertThrows(Conflict.class, () -> open("damaged"));
        assertTrue(String.valueOf(damaged.getMessage()).contains("core/damaged"));
        assertEquals(1, vault.uses(owner, made.id(), Listing.FIRST).total());
        assertNotNull(find(made).lastUsedAt());
        vault.remove(owner, made.id());
    }

    @Test
    void aSecretIsNotOpenedWithinATransaction() {
        put("outside", "sesame");

        assertThrows(
                IllegalStateException.class,
                () ->
                        house.platform()
                                .tx()
                                .write(VaultRepository_::new, (_, _) -> open("outside")));
        assertNull(
                vault.secrets(owner, Listing.FIRST).items().stream()
                        .filter(one -> one.name().equals("outside"))
                        .findFirst()
                        .orElseThrow()
                        .lastUsedAt());
    }

    private Secret put(String name, String value) {
        return vault.put(owner, new NewSecret(SecretOwner.core(), name, value, null));
    }

    private String open(String name) {
        return openAs(MAIL, name);
    }

    private String openAs(Caller caller, String name) {
        SecretName called = new SecretName(SecretOwner.core(), name);
        try (SecretValue value = vault.reveal(caller, called, "send")) {
            return new String(value.chars());
        }
    }

    private Secret find(Secret made) {
        return row(made.id()).seen();
    }

    private SecretRow row(SecretId id) {
        return house.platform()
                .tx()
                .read(VaultRepository_::new, rows -> rows.secret(id.value()).orElseThrow());
    }
}
