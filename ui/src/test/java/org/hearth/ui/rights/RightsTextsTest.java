package org.hearth.ui.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.util.Optional;
import java.util.Set;

class RightsTextsTest {
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PUBLIC", "SIGNED_IN"})
    void everyPermissionIsSaidInTheFamilysWords(Permission permission) {
        String deed = permission.deed();
        assertFalse(deed.isBlank() || deed.contains(":"), deed);
    }

    @Test
    void whoMayNotIsToldWhomToAsk() {
        Caller reader = Caller.system("test").within(Set.of(Permission.PLAYLIST_READ));
        assertEquals(
                Optional.empty(),
                RightsTexts.whyNot(reader, Permission.PLAYLIST_READ, Resource.HOUSEHOLD));
        assertEquals(
                Optional.of("This is not yours to do. Ask somebody who may edit playlists."),
                RightsTexts.whyNot(reader, Permission.PLAYLIST_MANAGE, Resource.HOUSEHOLD));
    }
}
