package org.hearth.server.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

import org.hearth.server.platform.auth.Secrets;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.Semaphore;

/// Hashes and checks passwords with Argon2id, RFC 9106, on one lane. Thread-safe; two at a time,
/// for each takes its memory.
final class Passwords {
    private final Semaphore places = new Semaphore(2);
    private final Argon2Function argon;
    private volatile @Nullable String nobody;

    Passwords(HashCost cost) {
        argon = Argon2Function.getInstance(cost.memoryKib(), cost.passes(), 1, 32, Argon2.ID);
    }

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return Password.hash(password).addRandomSalt(16).with(argon).getResult();
        } finally {
            places.release();
        }
    }

    /// Whether the password is right; takes as long when there is nothing to compare with.
    boolean matches(String password, @Nullable String hash) {
        String compared = hash == null ? nobody() : hash;
        places.acquireUninterruptibly();
        try {
            return Password.check(password, compared).with(argon) && hash != null;
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
