package org.hearth.ui.entry;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.access.Person;
import org.hearth.ui.control.FormField;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.PasswordEntry;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.LookModel;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.look.ThemeChoice;
import org.hearth.ui.people.Face;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.function.Consumer;

/// Who are you? Faces, a number pad, or an e-mail address; Escape goes a step back.
public final class WhoLayer extends StackPane {
    private final VBox card = new VBox();
    private final FlowPane faces = new FlowPane();
    private final FlowPane residents = new FlowPane();
    private final WhoModel model;
    private final LookModel look;
    private final Disposer disposer;
    private @Nullable Node focusedBefore;

    /// @param disposer ends the watching
    public WhoLayer(WhoModel model, LookModel look, Disposer disposer) {
        this.model = model;
        this.look = look;
        this.disposer = disposer;
        getStyleClass().addAll(Styles.ENTRY, "who");
        card.getStyleClass().add(Styles.ENTRY_CARD);
        card.setMaxHeight(USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(new StackPane(card));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        getChildren().add(scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        fill(faces, model.faces(), model::choose);
        fill(residents, model.residents(), model::stay);
        disposer.watch(model.step(), this::show);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE) return;
        model.back();
        event.consume();
    }

    private void fill(FlowPane pane, ObservableList<Person> of, Consumer<? super Person> choose) {
        pane.getStyleClass().add("faces");
        ListChangeListener<Person> listener =
                _ -> pane.getChildren().setAll(of.stream().map(one -> face(one, choose)).toList());
        of.addListener(listener);
        disposer.add(() -> of.removeListener(listener));
    }

    private static Button face(Person one, Consumer<? super Person> choose) {
        return Face.button(one, "", Face.Size.USUAL, () -> choose.accept(one));
    }

    private void show(WhoModel.Step step) {
        boolean isOpen = step != WhoModel.Step.CLOSED;
        if (isOpen && !isVisible() && getScene() != null)
            focusedBefore = getScene().getFocusOwner();
        setVisible(isOpen);
        switch (step) {
            case CLOSED -> closed();
            case FACES -> faces();
            case PIN -> pin();
            case EMAIL -> email();
            case RESIDENT -> resident();
        }
    }

    private void closed() {
        card.getChildren().clear();
        if (focusedBefore != null) focusedBefore.requestFocus();
        focusedBefore = null;
    }

    private void faces() {
        Button email =
                Buttons.with(
                        Material2RoundAL.ALTERNATE_EMAIL,
                        Buttons.plain("who.email", model::byEmail));
        Button stay =
                Buttons.with(Material2RoundAL.HOME, Buttons.plain("who.stay", model::askResident));
        Button leave =
                Buttons.with(
                        Material2RoundAL.EXIT_TO_APP,
                        Buttons.plain("person.signOut", model::leave));
        if (model.isVisit()) leave.setText(Texts.text("who.back", model.host()));
        boolean isDark = look.shown().getValue() == ThemeChoice.DARK;
        Button theme =
                Buttons.with(
                        isDark ? Material2RoundMZ.WB_SUNNY : Material2RoundMZ.NIGHTS_STAY,
                        Buttons.plain(isDark ? "theme.toLight" : "theme.toDark", this::turn));
        FlowPane more = new FlowPane(email, leave, WhyNot.on(stay, model.whyNotChoose()), theme);
        more.getStyleClass().add(Styles.INLINE);
        lay("who.title", "who.text", faces, NoteLine.problem(model.problem()), more);
        email.requestFocus();
    }

    private void turn() {
        look.toggle();
        model.close();
    }

    private void pin() {
        Person who = model.chosen().get();
        NumberPad pad = new NumberPad(model, disposer);
        lay("who.pin", "who.pin.text", pad, NoteLine.problem(model.problem()));
        if (who != null)
            card.getChildren().add(1, Face.button(who, "", Face.Size.USUAL, pad::requestFocus));
        pad.requestFocus();
    }

    private void email() {
        TextField email = new TextField();
        email.textProperty().bindBidirectional(model.email());
        PasswordEntry password = new PasswordEntry();
        password.input().textProperty().bindBidirectional(model.password());
        password.onEnter(model::enterEmail);
        Button enter = Buttons.primary("signIn.enter", model::enterEmail);
        enter.disableProperty().bind(model.busy());
        lay(
                "who.email",
                "who.email.text",
                FormField.of("signIn.email", email),
                FormField.of("signIn.password", password),
                NoteLine.problem(model.problem()),
                enter);
        email.requestFocus();
    }

    private void resident() {
        lay("who.stay", "who.stay.text", residents, NoteLine.problem(model.problem()));
        residents.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void lay(String titleKey, String textKey, Node... parts) {
        Label title = new Label(Texts.text(titleKey));
        title.getStyleClass().add(Styles.TITLE);
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox top =
                new HBox(
                        Buttons.icon(Material2RoundAL.ARROW_BACK, "action.back", model::back),
                        title);
        top.getStyleClass().add(Styles.BAR);
        Label text = new Label(Texts.text(textKey));
        text.getStyleClass().add(Styles.CARD_TEXT);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        card.getChildren().setAll(top, text);
        card.getChildren().addAll(parts);
    }
}
