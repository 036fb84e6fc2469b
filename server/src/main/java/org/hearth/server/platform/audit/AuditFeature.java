package org.hearth.server.platform.audit;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.platform.retention.DataClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.List;

/// The record of privileged acts: reading it, and sealing it, at once when scheduled work begins
/// and then every ten seconds.
///
/// Opened before the features and closed after them, so that it seals what they write at the end.
public final class AuditFeature implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(AuditFeature.class);

    private final Audit audit;
    private final AuditLog log;
    private final AuditChain chain;

    /// Builds the feature; nothing runs yet.
    public AuditFeature(Platform platform) {
        audit = platform.audit();
        chain = new AuditChain(platform.tx(), audit, platform.clock());
        log = new AuditLog(platform.tx(), audit, chain, platform.clock());
        platform.retention()
                .register(
                        new DataClass(
                                "audit.events",
                                "The record of privileged acts",
                                null,
                                Permission.SYSTEM_ADMIN,
                                ageing()));
        platform.jobs().repeat("audit.seal", FixedDelay.ofSeconds(10), this::seal);
    }

    private DataClass.Ageing ageing() {
        return new DataClass.Ageing() {
            @Override
            public long count(Instant before) {
                return log.countBefore(before);
            }

            @Override
            public long remove(Caller caller, Instant before) {
                return chain.prune(caller, before);
            }
        };
    }

    /// The door to reading.
    public AuditLog log() {
        return log;
    }

    /// The door to the chain that shows tampering.
    public AuditChain chain() {
        return chain;
    }

    @Override
    public List<Endpoint<?, ?>> endpoints() {
        return new AuditRoutes(log).endpoints();
    }

    private void seal() {
        audit.tellRepeats();
        chain.seal();
    }

    @Override
    public void close() {
        try {
            audit.tellAllRepeats();
            chain.seal();
        } catch (Problem refused) {
            LOG.warn("the newest acts are not sealed", refused);
        }
    }
}
