package org.hearth.ui.people;

import org.hearth.server.access.Person;
import org.hearth.ui.settings.PairingModel;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/// What is shown of the one person who is looked at. FX thread only.
///
/// @param addresses where phones find this hub
public record PersonModels(
        AnswersModel answers,
        GrantsModel grants,
        AccountModel account,
        LockoutModel lockout,
        IdentitiesModel identities,
        PairingModel pairing,
        List<URI> addresses,
        InstantSource clock)
        implements AutoCloseable {

    /// Copies the list.
    public PersonModels {
        addresses = List.copyOf(addresses);
    }

    /// All of them show that person, or nobody.
    void choose(@Nullable Person person) {
        answers.choose(person);
        grants.choose(person);
        account.choose(person);
        lockout.choose(person);
        identities.choose(person);
        pairing.choose(person == null ? null : person.id());
    }

    /// Whether a PIN was typed or a right chosen that is not given yet.
    boolean isUnsaved() {
        return account.isUnsaved() || grants.isUnsaved();
    }

    @Override
    public void close() {
        pairing.close();
        identities.close();
        lockout.close();
        grants.close();
        answers.close();
    }
}
