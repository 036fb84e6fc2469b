package org.hearth.ui.actions;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.platform.actions.ActionView;
import org.hearth.server.platform.actions.Actions;
import org.hearth.server.platform.actions.Result;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Work;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The form of one action and what came of running it. FX thread only.
public final class TrialModel {
    private final ObservableList<TrialField> fields = FXCollections.observableArrayList();
    private final ObservableList<TrialField> shownFields =
            FXCollections.unmodifiableObservableList(fields);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper output = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Actions door;
    private final Supplier<Caller> caller;
    private final Background background;
    private @Nullable ActionView action;
    private Work work = Work.none();

    /// Shows nothing until an action is chosen.
    public TrialModel(Actions door, Supplier<Caller> caller, Background background) {
        this.door = door;
        this.caller = caller;
        this.background = background;
    }

    /// Its fields, in the order of the schema.
    public ObservableList<TrialField> fields() {
        return shownFields;
    }

    /// Whether it runs at this moment.
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// What was answered, as people read it; empty before.
    public ReadOnlyStringProperty output() {
        return output.getReadOnlyProperty();
    }

    /// Why it was not done; empty when it was.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Makes the form of an action, empty. What still runs goes on unseen.
    public void choose(@Nullable ActionView chosen) {
        work.close();
        action = chosen;
        running.set(false);
        output.set("");
        problem.set("");
        fields.setAll(
                chosen == null
                        ? List.of()
                        : FieldSpec.of(chosen.schema()).stream().map(TrialField::new).toList());
    }

    /// Runs it with what was filled in; says at the fields what is missing.
    public void run() {
        ActionView chosen = action;
        if (chosen == null || !chosen.mayRun() || running.get()) return;
        Optional<ObjectNode> params = params();
        output.set("");
        problem.set("");
        if (params.isEmpty()) return;
        running.set(true);
        work =
                background.run(
                        () -> door.execute(caller.get(), chosen.name(), params.get()),
                        this::ended,
                        this::failed);
    }

    private Optional<ObjectNode> params() {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        for (TrialField field : fields) {
            field.read().ifPresent(value -> params.set(field.spec().name(), value));
        }
        boolean isFine = fields.stream().allMatch(one -> one.fault().get().isEmpty());
        return isFine ? Optional.of(params) : Optional.empty();
    }

    private void ended(Result result) {
        running.set(false);
        switch (result) {
            case Result.Output(var answer) -> output.set(Outline.of(answer));
            case Result.Failure failure -> {
                failure.faults().forEach(this::complain);
                problem.set(failure.sentence());
            }
        }
    }

    private void failed(String sentence) {
        running.set(false);
        problem.set(sentence);
    }

    /// A fault inside a list or an object is shown at the whole field.
    private void complain(Invalid.Fault fault) {
        String name = fault.field().split("[.\\[]", 2)[0];
        fields.stream()
                .filter(one -> one.spec().name().equals(name))
                .forEach(one -> one.complain(one.spec().label() + " " + fault.message() + "."));
    }
}
