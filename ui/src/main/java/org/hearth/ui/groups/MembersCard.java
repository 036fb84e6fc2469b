package org.hearth.ui.groups;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.hearth.server.access.Group;
import org.hearth.server.access.GroupId;
import org.hearth.server.access.Person;
import org.hearth.ui.catalog.Beside;
import org.hearth.ui.catalog.Entry;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.groups.MembersModel.Shown;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.people.Face;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Everybody with a tick for who is in the chosen group.
public final class MembersCard implements Beside<Group> {
    private final Disposer disposer = new Disposer();
    private final VBox list = new VBox();
    private final Button save;
    private final Button undo;
    private final Card card;
    private final MembersModel model;

    /// @param model closed with the card
    public MembersCard(MembersModel model) {
        this.model = model;
        disposer.add(model::close);
        list.getStyleClass().add("addresses");
        save = Buttons.primary("members.save", model::save);
        undo = Buttons.plain("catalog.undo", model::undo);
        FlowPane bar = new FlowPane(save, undo);
        bar.getStyleClass().add(Styles.INLINE);
        card = new Card("members", list, bar, NoteLine.problem(model.problem()));
        disposer.watch(model.shown(), this::fill);
        disposer.watch(model.changed(), _ -> allow());
    }

    private void fill(Shown shown) {
        list.getChildren().setAll(shown.persons().stream().map(this::row).toList());
        allow();
    }

    private Node row(Person person) {
        CheckBox tick = new CheckBox(person.name());
        tick.getStyleClass().add(Styles.ROW_TITLE);
        tick.setSelected(model.isTicked(person.id()));
        tick.setOnAction(_ -> model.toggle(person.id()));
        tick.setDisable(model.whyNot().isPresent());
        Label kind = new Label(kind(person));
        kind.getStyleClass().add(Styles.META);
        HBox row = new HBox(new Face(person, Face.Size.SMALL), tick, kind);
        row.getStyleClass().add(Styles.ROW);
        return row;
    }

    private static String kind(Person person) {
        String word = person.kind().name().toLowerCase(Locale.ROOT);
        return Texts.text("members.kind." + word);
    }

    private void allow() {
        boolean isIdle = !model.changed().get() || model.whyNot().isPresent();
        save.setDisable(isIdle);
        undo.setDisable(!model.changed().get());
        model.whyNot().ifPresent(why -> save.setAccessibleHelp(why));
    }

    @Override
    public Node view() {
        return card;
    }

    @Override
    public void show(@Nullable Entry<Group> entry) {
        model.choose(entry == null ? null : new GroupId(entry.id()));
    }

    @Override
    public boolean isUnsaved() {
        return model.changed().get();
    }

    @Override
    public void close() {
        disposer.close();
    }
}
