package org.hearth.ui.audit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.platform.audit.AuditEvent.AuditActor;
import org.hearth.server.platform.audit.AuditEvent.Outcome;
import org.hearth.server.platform.audit.AuditFacets;
import org.hearth.server.platform.audit.AuditFacets.AuditCount;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.Worded;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What there is on record, how often, and narrowing the list to it.
final class NarrowCard extends StackPane {
    private final ComboBox<Choice> outcomes = box("audit.narrow.outcome");
    private final ComboBox<Choice> actions = box("audit.narrow.action");
    private final ComboBox<Choice> actors = box("audit.narrow.actor");
    private final ComboBox<Choice> things = box("audit.narrow.thing");
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final AuditModel model;
    private boolean isFilling;

    /// One value and how many acts have it.
    ///
    /// @param value null for any
    private record Choice(@Nullable Object value, String words) {}

    NarrowCard(AuditModel model, Disposer disposer) {
        this.model = model;
        choose(outcomes, value -> model.wanted().get().outcome((Outcome) value));
        choose(actions, value -> model.wanted().get().action((String) value));
        choose(actors, value -> model.wanted().get().actor((AuditActor) value));
        choose(things, value -> model.wanted().get().targetType((String) value));
        days(from);
        days(to);
        HBox days = new HBox(labelled("audit.narrow.from", from), labelled("audit.narrow.to", to));
        days.getStyleClass().add(Styles.BAR);
        Button clear = Buttons.plain("audit.narrow.clear", model::clear);
        getChildren()
                .add(
                        new Card(
                                "audit.narrow",
                                labelled("audit.narrow.outcome", outcomes),
                                labelled("audit.narrow.action", actions),
                                labelled("audit.narrow.actor", actors),
                                labelled("audit.narrow.thing", things),
                                days,
                                clear));
        disposer.watch(model.facets(), _ -> fill());
        disposer.watch(model.wanted(), _ -> fill());
    }

    private void fill() {
        AuditFacets facets = model.facets().get();
        Wanted wanted = model.wanted().get();
        isFilling = true;
        fill(outcomes, wanted.outcome(), facets.outcomes().stream().map(NarrowCard::outcome));
        fill(
                actions,
                wanted.action(),
                facets.actions().stream().map(one -> counted(one, one.value())));
        fill(
                actors,
                wanted.actor(),
                facets.actors().stream()
                        .map(
                                one ->
                                        new Choice(
                                                one.actor(),
                                                counted(
                                                        ActWords.actor(one.actor()),
                                                        one.count()))));
        fill(
                things,
                wanted.targetType(),
                facets.targetTypes().stream()
                        .map(one -> counted(one, Texts.words(ActWords.type(one.value())))));
        from.setValue(wanted.from());
        to.setValue(wanted.to());
        isFilling = false;
    }

    private static void fill(
            ComboBox<Choice> box, @Nullable Object chosen, Stream<Choice> choices) {
        Choice any = new Choice(null, Texts.text("audit.narrow.any"));
        List<Choice> all = Stream.concat(Stream.of(any), choices).toList();
        box.getItems().setAll(all);
        box.setValue(
                all.stream()
                        .filter(one -> java.util.Objects.equals(one.value(), chosen))
                        .findFirst()
                        .orElse(new Choice(chosen, String.valueOf(chosen))));
    }

    private static Choice outcome(AuditCount one) {
        Outcome outcome = Outcome.valueOf(one.value().toUpperCase(Locale.ROOT));
        return new Choice(outcome, counted(ActWords.outcome(outcome), one.count()));
    }

    private static Choice counted(AuditCount one, String words) {
        return new Choice(one.value(), counted(words, one.count()));
    }

    private static String counted(String words, long count) {
        return Texts.text("audit.narrow.count", words, count);
    }

    private void choose(ComboBox<Choice> box, Function<@Nullable Object, Wanted> wanted) {
        Consumer<Choice> chosen = choice -> model.narrow(wanted.apply(choice.value()));
        box.valueProperty()
                .subscribe(
                        (_, choice) -> {
                            if (!isFilling && choice != null) chosen.accept(choice);
                        });
    }

    private void days(DatePicker picker) {
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.valueProperty()
                .subscribe(
                        (_, _) -> {
                            LocalDate first = from.getValue();
                            LocalDate last = to.getValue();
                            if (!isFilling) model.narrow(model.wanted().get().days(first, last));
                        });
    }

    private static ComboBox<Choice> box(String key) {
        ComboBox<Choice> box = new ComboBox<>();
        box.setConverter(new Worded<>(Choice::words));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(Texts.text(key));
        return box;
    }

    private static Node labelled(String key, Node input) {
        Label label = new Label(Texts.text(key));
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setLabelFor(input);
        input.setAccessibleText(Texts.text(key));
        VBox field = new VBox(label, input);
        field.getStyleClass().add(Styles.FIELD);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
