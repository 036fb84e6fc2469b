package org.hearth.server.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Semaphore;

/// Hashes and checks passwords. Thread-safe; two at a time, for each takes 19 MiB.
///
/// Argon2id with 19 MiB, 2 passes, 1 lane: OWASP Password Storage Cheat Sheet.
final class Passwords {
    private static final Argon2Function ARGON =
            Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    private final Semaphore places = new Semaphore(2);
    private volatile @Nullable String nobody;

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return Password.hash(password).addRandomSalt(16).with(ARGON).getResult();
        } finally {
            places.release();
        }
    }

    /// Whether the password is right; takes as long when there is nothing to compare with.
    boolean matches(String password, @Nullable String hash) {
        String compared = hash == null ? nobody() : hash;
        places.acquireUninterruptibly();
        try {
            return Password.check(password, compared).with(ARGON) && hash != null;
        } finally {
            places.release();
        }
    }

    private String nobody() {
        String known = nobody;
        if (known != null) return known;
        String made = hash(Secrets.token());
        nobody = made;
        return made;
    }
}
