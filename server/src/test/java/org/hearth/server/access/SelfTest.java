package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.server.playlists.Playlist;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody is told about themselves.
class SelfTest {
    @TempDir Path data;
    private TestHouse house;
    private Household household;
    private Caller owner;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        household = house.access().household();
        owner = house.owner();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aChildKnowsItsParents() {
        Caller mia = child();

        assertEquals(List.of(owner.person()), household.me(mia).parentIds());
        assertEquals(List.of(owner.person()), household.self(mia).parentIds());
        assertFalse(household.self(mia).hasPassword());
        assertTrue(household.self(owner).hasPassword());
    }

    @Test
    void anOperatorMayWhatTheRoleGivesEverywhere() {
        List<May> may = household.self(house.caller(Role.OPERATOR)).may();

        assertTrue(may.stream().allMatch(May::everywhere));
        Set<String> names = may.stream().map(May::permission).collect(Collectors.toSet());
        assertTrue(names.contains("playlist:manage"));
        assertFalse(names.contains("media:manage"));
        assertFalse(names.contains("signed-in"));
    }

    @Test
    void whatWasGivenForOneThingHoldsThereOnly() {
        Playlist list = list("Bedtime");
        Playlist other = list("Party");
        Caller mia = child();
        assertEquals(List.of(), household.self(mia).may());

        give(mia, list, Permission.PLAYLIST_READ, Permission.PLAYLIST_MANAGE);
        give(mia, other, Permission.PLAYLIST_READ);

        assertEquals(
                List.of(
                        new May("playlist:read", false, List.of()),
                        new May("playlist:manage", false, List.of())),
                household.self(mia).may());
        var lists = house.playlists().playlists();
        assertTrue(lists.playlist(mia, list.id()).mayEdit());
        assertFalse(lists.playlist(mia, other.id()).mayEdit());
    }

    @Test
    void whatWasGivenForAllOfASortIsToldAsThat() {
        Caller mia = child();
        NewGrant all =
                new NewGrant(
                        ResourceType.PLAYLIST, null, List.of(Permission.PLAYLIST_MANAGE.wire()));
        house.access().grants().add(owner, mia.person(), all);

        assertEquals(
                List.of(new May("playlist:manage", false, List.of(ResourceType.PLAYLIST))),
                household.self(mia).may());
    }

    private Playlist list(String name) {
        return house.playlists().playlists().create(owner, new NewPlaylist(name, null));
    }

    private void give(Caller whom, Playlist list, Permission... permissions) {
        List<String> names = List.of(permissions).stream().map(Permission::wire).toList();
        NewGrant grant = new NewGrant(ResourceType.PLAYLIST, list.id().value(), names);
        house.access().grants().add(owner, whom.person(), grant);
    }

    private Caller child() {
        NewPerson form = PeopleTest.child("Mia", owner.person());
        return house.pair(house.access().people().add(owner, form).id());
    }
}
