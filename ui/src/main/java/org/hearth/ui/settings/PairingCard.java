package org.hearth.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.access.Scope;
import org.hearth.ui.control.AddressList;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Shows how to bring a phone in: where to go, and the code to type there.
public final class PairingCard extends StackPane {
    private final ToggleGroup scopes = new ToggleGroup();
    private final StackPane body = new StackPane();
    private final PairingModel model;
    private final AddressList addresses;

    /// @param disposer ends the watching
    public PairingCard(PairingModel model, List<URI> addresses, Disposer disposer) {
        this.model = model;
        this.addresses = new AddressList(addresses);
        Card card = new Card("pairing", body, NoteLine.problem(model.problem()));
        getChildren().add(card);
        disposer.watch(model.state(), this::show);
    }

    private void show(PairingModel.State state) {
        body.getChildren()
                .setAll(
                        switch (state) {
                            case IDLE, ASKING -> idle();
                            case WAITING -> waiting();
                            case EXPIRED ->
                                    over("pairing.expired", Material2RoundAL.HOURGLASS_EMPTY);
                            case CAME ->
                                    over("pairing.came", Material2RoundAL.CHECK_CIRCLE_OUTLINE);
                        });
    }

    private Node idle() {
        FlowPane choices = new FlowPane();
        choices.getStyleClass().add(Styles.INLINE);
        choices.getChildren().addAll(scope(Scope.MEMBER), scope(Scope.GUEST), scope(Scope.ADMIN));
        Button start = Buttons.primary("pairing.start", this::start);
        start.disableProperty()
                .bind(model.state().isEqualTo(PairingModel.State.ASKING).or(model.allowed().not()));
        return column(choices, start, WhyNot.line(model.whyNot()));
    }

    private Node waiting() {
        Label code = new Label(model.code().get());
        code.getStyleClass().add(Styles.CODE);
        code.setAccessibleText(Texts.text("pairing.code", spelled(model.code().get())));
        code.setFocusTraversable(true);
        ProgressBar share = new ProgressBar();
        share.setMaxWidth(Double.MAX_VALUE);
        share.progressProperty().bind(model.share());
        Label left = new Label();
        left.getStyleClass().add(Styles.META);
        left.textProperty().bind(model.left().map(time -> Texts.text("pairing.left", time)));
        Button stop = Buttons.plain("action.cancel", model::stop);
        VBox typed = column(step("pairing.step2"), code, share, left);
        return column(step("pairing.step1"), addresses, typed, stop);
    }

    private Node over(String textKey, Material2RoundAL icon) {
        Label said = new Label(Texts.text(textKey, model.arrival().get()), new FontIcon(icon));
        said.getStyleClass().add(Styles.ROW_TITLE);
        said.setWrapText(true);
        return column(said, Buttons.primary("pairing.again", this::start));
    }

    private void start() {
        model.start((Scope) scopes.getSelectedToggle().getUserData());
    }

    private ToggleButton scope(Scope scope) {
        String key = "pairing.scope." + scope.name().toLowerCase(Locale.ROOT);
        ToggleButton choice = new ToggleButton(Texts.text(key));
        choice.getStyleClass().add(Styles.CHIP);
        choice.setUserData(scope);
        choice.setToggleGroup(scopes);
        choice.setOnAction(_ -> choice.setSelected(true));
        if (scopes.getSelectedToggle() == null) choice.setSelected(true);
        return choice;
    }

    private static Label step(String textKey) {
        Label step = new Label(Texts.text(textKey));
        step.getStyleClass().add(Styles.FIELD_LABEL);
        return step;
    }

    private static VBox column(Node... parts) {
        VBox column = new VBox(parts);
        column.getStyleClass().add(Styles.FIELD);
        return column;
    }

    private static String spelled(String code) {
        return String.join(" ", code.replaceAll("\\s|\u2002", "").split(""));
    }
}
