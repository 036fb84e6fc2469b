package org.hearth.server.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.config.ConfigReader;
import org.hearth.server.platform.config.HouseKeys;
import org.hearth.server.platform.config.KeyFile;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.testing.TestHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What becomes of the secrets when the master key changes, is another one, or is not there. A new
/// feature over the same house stands for the hub that was started again.
class KeyKeeperTest {
    private static final Caller HUB = Caller.system("test");
    private static final SecretName DOOR = new SecretName(SecretOwner.core(), "door");
    private static final String ONE = "1a".repeat(32);
    private static final String OTHER = "2b".repeat(32);

    @TempDir Path data;
    private TestHouse house;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        put(house.vault(), "door", "sesame");
        put(house.vault(), "window", "open");
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void afterARotationEverySecretIsUnderTheNewKeyAndOpens() throws IOException {
        String before = Files.readString(file());
        VaultStatus old = status(house.vault());
        VaultStatus now = house.vault().keys().rotate(house.caller(Role.OWNER));

        assertEquals(VaultState.OPEN, now.state());
        assertNotEquals(old.keyId(), now.keyId());
        assertNotEquals(before, Files.readString(file()));
        assertFalse(Files.exists(next()));
        assertEquals(2, underKey(now.keyId()));
        assertOpens(house.vault(), now.keyId());
        assertOpens(restarted(), now.keyId());
        put(house.vault(), "later", "works");
    }

    @Test
    void aRotationKilledOnceTheNextKeyIsWrittenIsTakenBack() throws IOException {
        String keyId = status(house.vault()).keyId();
        keyFile().prepare();

        assertOpens(restarted(), keyId);
        assertFalse(Files.exists(next()));
    }

    @Test
    void aRotationKilledWhileTheNextKeyIsWrittenIsTakenBack() throws IOException {
        String keyId = status(house.vault()).keyId();
        Files.writeString(next(), "5e5e5e");

        assertOpens(restarted(), keyId);
        assertFalse(Files.exists(next()));
    }

    @Test
    void aRotationKilledBeforeItsCommitIsTakenBack() throws IOException {
        String keyId = status(house.vault()).keyId();
        VaultKey from = VaultKey.of(HouseKeys.in(data).current());
        VaultKey to = VaultKey.of(keyFile().prepare());
        assertThrows(
                IllegalStateException.class,
                () ->
                        carryOver(
                                from,
                                to,
                                () -> {
                                    throw new IllegalStateException("killed");
                                }));

        assertOpens(restarted(), keyId);
        assertFalse(Files.exists(next()));
    }

    @Test
    void aRotationKilledAfterItsCommitIsEnded() throws IOException {
        VaultKey from = VaultKey.of(HouseKeys.in(data).current());
        VaultKey to = VaultKey.of(keyFile().prepare());
        carryOver(from, to, () -> {});

        assertOpens(restarted(), to.id());
        assertFalse(Files.exists(next()));
        assertEquals(to.id(), VaultKey.of(HouseKeys.in(data).current()).id());
        assertOpens(restarted(), to.id());
    }

    @Test
    void whoeverStillHasTheOldKeyWritesNothingAndTakesNoSecretForDamaged() throws IOException {
        VaultKey from = VaultKey.of(HouseKeys.in(data).current());
        carryOver(from, VaultKey.of(keyFile().prepare()), () -> {});

        Conflict said = assertThrows(Conflict.class, () -> put(house.vault(), "late", "lost"));
        assertTrue(String.valueOf(said.getMessage()).contains("another key"), said::getMessage);
        assertEquals(
                said.getMessage(),
                assertThrows(Conflict.class, () -> open(house.vault())).getMessage());
    }

    @Test
    void aDamagedSecretKeepsAllOfThemUnderThePresentKey() {
        VaultStatus before = status(house.vault());
        house.platform()
                .tx()
                .write(
                        VaultRepository_::new,
                        (rows, _) ->
                                rows.reseal(
                                        rows.all().getLast().id,
                                        new byte[30],
                                        new byte[12],
                                        String.valueOf(before.keyId())));

        Conflict said = assertThrows(Conflict.class, () -> house.vault().keys().rotate(HUB));
        assertTrue(String.valueOf(said.getMessage()).contains("core/window"), said::getMessage);
        assertEquals(before, status(house.vault()));
        assertFalse(Files.exists(next()));
        assertOpens(house.vault(), before.keyId());
    }

    @Test
    void withAnotherKeyTheHubStartsSaysWhichOneIsWantedAndDestroysNothing() throws IOException {
        String right = Files.readString(file());
        String keyId = status(house.vault()).keyId();
        Files.writeString(file(), ONE);
        VaultFeature wrong = restarted();
        VaultStatus status = status(wrong);

        assertEquals(VaultState.WRONG_KEY, status.state());
        assertEquals(keyId, status.wantedKeyId());
        assertEquals(2, status.secrets());
        Conflict said = assertThrows(Conflict.class, () -> put(wrong, "new", "value"));
        assertEquals(status.remedy(), said.getMessage());
        assertTrue(String.valueOf(said.getMessage()).contains("key " + keyId), said::getMessage);
        assertThrows(Conflict.class, () -> open(wrong));
        assertThrows(Conflict.class, () -> wrong.keys().rotate(HUB));
        assertEquals(2, wrong.vault().secrets(HUB, Listing.FIRST).total());
        assertEquals(ONE, Files.readString(file()));

        Files.writeString(file(), right);
        assertOpens(restarted(), keyId);
    }

    @Test
    void aHouseholdThatLostItsKeyBeginsAnew() throws IOException {
        Files.writeString(file(), ONE);
        VaultFeature wrong = restarted();
        wrong.vault()
                .secrets(HUB, Listing.FIRST)
                .items()
                .forEach(one -> wrong.vault().remove(HUB, one.id()));
        VaultFeature anew = restarted();
        put(anew, "door", "sesame");

        assertEquals("sesame", open(anew));
    }

    @Test
    void withoutAKeyTheHubStartsAndOnlyTheVaultIsClosed() throws IOException {
        String keyId = status(house.vault()).keyId();
        String right = Files.readString(file());
        Files.delete(file());
        Files.createDirectory(file());
        VaultFeature without = restarted();

        assertEquals(VaultState.NO_KEY, status(without).state());
        Conflict said = assertThrows(Conflict.class, () -> put(without, "new", "value"));
        assertEquals(status(without).remedy(), said.getMessage());
        assertThrows(Conflict.class, () -> open(without));
        assertThrows(Conflict.class, () -> without.keys().rotate(HUB));
        assertEquals(32, HouseKeys.in(data).forLinks().length);

        Files.delete(file());
        Files.writeString(file(), right);
        assertOpens(restarted(), keyId);
    }

    @Test
    void aConfiguredKeyTakesOverFromThePreviousOneAtTheStart() throws IOException {
        String kept = Files.readString(file()).strip();
        VaultFeature first = started(ONE, kept);
        String keyId = status(first).keyId();
        assertOpens(first, keyId);
        assertEquals(HouseKeys.Origin.CONFIGURED, status(first).keyOrigin());

        VaultFeature second = started(OTHER, ONE);
        assertNotEquals(keyId, status(second).keyId());
        assertOpens(second, status(second).keyId());
        assertOpens(started(OTHER, ONE), status(second).keyId());
        assertOpens(started(OTHER, ""), status(second).keyId());
        assertEquals(VaultState.WRONG_KEY, status(started(ONE, "")).state());
        assertOpens(started(ONE, OTHER), keyId);
    }

    @Test
    void aDamagedSecretDoesNotKeepAHubWithANewKeyFromStarting() throws IOException {
        String kept = Files.readString(file()).strip();
        String keyId = String.valueOf(status(house.vault()).keyId());
        house.platform()
                .tx()
                .write(
                        VaultRepository_::new,
                        (rows, _) ->
                                rows.reseal(
                                        rows.all().getLast().id,
                                        new byte[30],
                                        new byte[12],
                                        keyId));

        assertOpens(started(ONE, kept), keyId);
    }

    @Test
    void aConfiguredKeyIsNotExchangedByTheHub() {
        VaultFeature configured = started(ONE, "");

        Conflict said = assertThrows(Conflict.class, () -> configured.keys().rotate(HUB));
        assertTrue(
                String.valueOf(said.getMessage()).contains("HEARTH_SECRETS_KEY_PREVIOUS"),
                said::getMessage);
    }

    private VaultFeature restarted() {
        return started(HouseKeys.in(data));
    }

    private VaultFeature started(String key, String previous) {
        Map<String, String> environment =
                Map.of("HEARTH_SECRETS_KEY", key, "HEARTH_SECRETS_KEY_PREVIOUS", previous);
        return started(HouseKeys.of(ConfigReader.read(data, environment, Map.of())));
    }

    private VaultFeature started(HouseKeys keys) {
        VaultFeature feature = new VaultFeature(house.platform(), keys);
        feature.start();
        return feature;
    }

    private void carryOver(VaultKey from, VaultKey to, Runnable atTheEnd) {
        KeyChange change = new KeyChange(house.platform().audit(), house.platform().clock());
        house.platform()
                .tx()
                .write(
                        VaultRepository_::new,
                        (vault, unit) -> {
                            change.carryOver(HUB, vault, unit, from, to);
                            atTheEnd.run();
                            return to;
                        });
    }

    private long underKey(@Nullable String keyId) {
        return house.platform().tx().read(VaultRepository_::new, VaultRepository::all).stream()
                .filter(row -> row.keyId.equals(keyId))
                .count();
    }

    private KeyFile keyFile() {
        return HouseKeys.in(data).file().orElseThrow();
    }

    private Path file() {
        return data.resolve("secrets.key");
    }

    private Path next() {
        return data.resolve("secrets.key.next");
    }

    private static void put(VaultFeature feature, String name, String value) {
        feature.vault().put(HUB, new NewSecret(SecretOwner.core(), name, value, null));
    }

    private static VaultStatus status(VaultFeature feature) {
        return feature.keys().status(HUB);
    }

    private static void assertOpens(VaultFeature feature, @Nullable String keyId) {
        assertEquals(keyId, status(feature).keyId());
        assertEquals("sesame", open(feature));
    }

    private static String open(VaultFeature feature) {
        try (SecretValue value = feature.vault().reveal(HUB, DOOR, "test")) {
            return new String(value.chars());
        }
    }
}
