package org.hearth.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class DenialTest {
    @TempDir Path data;

    @Test
    void aRefusalStaysOnRecordWhenTheActItStoppedIsUndone() {
        try (TestHouse house = new TestHouse(data)) {
            Caller viewer = house.caller(Role.VIEWER);

            assertThrows(
                    Denied.class,
                    () ->
                            house.platform()
                                    .tx()
                                    .write(
                                            AccessRepository_::new,
                                            (_, _) -> {
                                                viewer.require(Permission.MEDIA_MANAGE);
                                                return viewer;
                                            }));

            assertEquals(
                    List.of("media:manage"),
                    new Rows(house.database())
                            .read("select permission from audit_events where outcome = 'denied'"));
        }
    }
}
