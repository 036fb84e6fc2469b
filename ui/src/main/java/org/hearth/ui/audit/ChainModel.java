package org.hearth.ui.audit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.hearth.server.platform.audit.AuditChain;
import org.hearth.server.platform.audit.ChainState;
import org.hearth.server.platform.auth.Caller;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Work;

import java.util.function.Supplier;

/// Whether the record is as it was sealed. FX thread only.
public final class ChainModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<Look> look =
            new ReadOnlyObjectWrapper<>(new Look.Looking());
    private final AuditChain door;
    private final Supplier<Caller> caller;
    private final Background background;
    private Work work = Work.none();

    /// How far the look has come.
    public sealed interface Look {
        /// Every row is being read; seconds for a hundred thousand.
        record Looking() implements Look {}

        /// It is over.
        record Seen(ChainState state) implements Look {}

        /// It could not be ended.
        record Failed(String sentence) implements Look {}
    }

    /// Looks at once.
    public ChainModel(AuditChain door, Supplier<Caller> caller, Background background) {
        this.door = door;
        this.caller = caller;
        this.background = background;
        verify();
    }

    /// What is known.
    public ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    /// Looks again.
    public void verify() {
        work.close();
        look.set(new Look.Looking());
        work =
                background.run(
                        () -> door.verify(caller.get()),
                        state -> look.set(new Look.Seen(state)),
                        sentence -> look.set(new Look.Failed(sentence)));
    }

    @Override
    public void close() {
        work.close();
    }
}
