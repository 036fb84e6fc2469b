package org.hearth.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
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

/// Shows how to bring a phone in: what its camera reads, or where to go and the code to type there.
public final class PairingCard extends StackPane {
    private static final int QR_SIZE = 260;

    private final ToggleGroup scopes = new ToggleGroup();
    private final StackPane body = new StackPane();
    private final PairingModel model;
    private final AddressList addresses;
    private final Node idle;

    /// @param addresses where the hub is reached; the first is shown
    /// @param disposer ends the watching
    public PairingCard(PairingModel model, List<URI> addresses, Disposer disposer) {
        this.model = model;
        this.addresses = new AddressList(addresses.stream().limit(1).toList());
        Card card = new Card("pairing", body, NoteLine.problem(model.problem()));
        getChildren().add(card);
        idle = idle(disposer);
        disposer.watch(model.state(), this::show);
    }

    private void show(PairingModel.State state) {
        body.getChildren()
                .setAll(
                        switch (state) {
                            case IDLE, ASKING -> idle;
                            case WAITING -> waiting();
                            case EXPIRED ->
                                    over(
                                            "pairing.expired",
                                            Material2RoundAL.HOURGLASS_EMPTY,
                                            Buttons.primary("pairing.again", model::another));
                            case CAME ->
                                    over(
                                            "pairing.came",
                                            Material2RoundAL.CHECK_CIRCLE_OUTLINE,
                                            Buttons.primary("pairing.next", model::stop));
                        });
    }

    private Node idle(Disposer disposer) {
        FlowPane choices = new FlowPane();
        choices.getStyleClass().add(Styles.INLINE);
        choices.getChildren().addAll(scope(Scope.MEMBER), scope(Scope.GUEST), scope(Scope.ADMIN));
        disposer.watch(model.scope(), this::choose);
        Button start = Buttons.primary("pairing.start", model::start);
        start.disableProperty()
                .bind(model.state().isEqualTo(PairingModel.State.ASKING).or(model.allowed().not()));
        return column(choices, guest(), start, WhyNot.line(model.whyNot()));
    }

    /// There while a guest is chosen whom the house does not know yet.
    private Node guest() {
        GuestStayView stay = new GuestStayView(model.stay());
        stay.visibleProperty().bind(model.takesGuests().and(model.scope().isEqualTo(Scope.GUEST)));
        stay.managedProperty().bind(stay.visibleProperty());
        return stay;
    }

    private void choose(Scope scope) {
        scopes.getToggles().stream()
                .filter(one -> one.getUserData() == scope)
                .forEach(scopes::selectToggle);
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
        FlowPane buttons =
                new FlowPane(
                        Buttons.plain("pairing.new", model::another),
                        Buttons.plain("action.cancel", model::stop));
        buttons.getStyleClass().add(Styles.INLINE);
        return column(
                step("pairing.scan"),
                qr(),
                step("pairing.orType"),
                addresses,
                code,
                share,
                left,
                buttons);
    }

    private Node qr() {
        ImageView picture = new ImageView(QrCode.of(model.link().get(), QR_SIZE));
        picture.setAccessibleText(Texts.text("pairing.qr"));
        HBox middle = new HBox(picture);
        middle.getStyleClass().add("qr");
        return middle;
    }

    private Node over(String textKey, Material2RoundAL icon, Button next) {
        Label said = new Label(Texts.text(textKey, model.arrival().get()), new FontIcon(icon));
        said.getStyleClass().add(Styles.ROW_TITLE);
        said.setWrapText(true);
        return column(said, next);
    }

    private ToggleButton scope(Scope scope) {
        String key = "pairing.scope." + scope.name().toLowerCase(Locale.ROOT);
        ToggleButton choice = new ToggleButton(Texts.text(key));
        choice.getStyleClass().add(Styles.CHIP);
        choice.setUserData(scope);
        choice.setToggleGroup(scopes);
        choice.setOnAction(_ -> choice.setSelected(true));
        choice.selectedProperty()
                .subscribe(
                        isChosen -> {
                            if (isChosen) model.scope().set(scope);
                        });
        return choice;
    }

    private static Label step(String textKey) {
        Label step = new Label(Texts.text(textKey));
        step.getStyleClass().add(Styles.FIELD_LABEL);
        step.setWrapText(true);
        step.setMinHeight(USE_PREF_SIZE);
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
