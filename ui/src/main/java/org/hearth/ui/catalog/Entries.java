package org.hearth.ui.catalog;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.catalog.Catalog;
import org.hearth.server.platform.catalog.CatalogForm;
import org.hearth.server.platform.catalog.Kind;
import org.hearth.server.platform.json.Decoder;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.ui.rights.RightsTexts;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// One entry at a time of a catalogue, with the outcomes that a form expects. Called in the
/// background, but for [#whyNot]. Thread-safe.
final class Entries<V, D extends CatalogForm> {
    private static final Decoder DECODER = new Decoder(Json.mapper());

    private final Catalog<?, V, D> door;
    private final Supplier<Caller> caller;

    Entries(Catalog<?, V, D> door, Supplier<Caller> caller) {
        this.door = door;
        this.caller = caller;
    }

    /// Why the caller may not write an entry; empty when they may.
    ///
    /// @param open null for a new one
    Optional<String> whyNot(@Nullable Entry<V> open) {
        Kind<?, V, D> kind = door.kind();
        if (kind.resource() == ResourceType.HOUSEHOLD) {
            return RightsTexts.whyNot(caller.get(), kind.manage(), Resource.HOUSEHOLD);
        }
        Resource thing =
                open == null
                        ? Resource.any(kind.resource())
                        : Resource.of(kind.resource(), open.id());
        return RightsTexts.whyNot(caller.get(), kind.manage(), thing);
    }

    /// Writes what was filled in.
    ///
    /// @param open null for a new entry
    Written<V> write(@Nullable Entry<V> open, ObjectNode filled) {
        try {
            D form = DECODER.decode(filled, door.kind().form());
            V kept =
                    open == null
                            ? door.add(caller.get(), form)
                            : door.change(caller.get(), open.id(), form);
            return new Written.Kept<>(Entry.of(kept));
        } catch (Invalid faulty) {
            return new Written.Faulty<>(faulty);
        } catch (Conflict meanwhile) {
            return new Written.Stale<>(String.valueOf(meanwhile.getMessage()));
        }
    }

    /// An entry as it is now; empty when it is gone.
    Optional<Entry<V>> find(UUID id) {
        try {
            return Optional.of(Entry.of(door.entry(caller.get(), id)));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    void remove(Entry<V> entry) {
        door.remove(caller.get(), entry.id());
    }
}
