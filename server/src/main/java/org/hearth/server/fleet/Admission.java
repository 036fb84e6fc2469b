package org.hearth.server.fleet;

import org.hearth.server.access.Codes;
import org.hearth.server.access.FrontDoor;
import org.hearth.server.access.People;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.settings.Setting;
import org.hearth.server.settings.Settings;

import java.time.Duration;

/// What lets devices in: codes, tokens, and how long the family has for typing. Thread-safe.
record Admission(Codes codes, FrontDoor door, People people, Settings settings) {
    static final Setting<Duration> CODE_LIFE =
            Setting.minutes(
                    "fleet.pairing_minutes",
                    10,
                    1,
                    60,
                    "How long the code is good that lets a new phone or tablet in");

    /// Declares how long codes are good.
    Admission {
        settings.declare(CODE_LIFE);
    }

    /// A new code for a device of that person.
    Codes.Fresh code(Caller caller, PersonId person, NewPairing wanted) {
        Duration life = settings.value(CODE_LIFE);
        return wanted.isNewGuest()
                ? codes.createPass(caller, person, life)
                : codes.create(caller, person, wanted.scope(), life);
    }
}
