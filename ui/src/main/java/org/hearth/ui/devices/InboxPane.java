package org.hearth.ui.devices;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.hearth.server.boxes.Arrival;
import org.hearth.server.boxes.ArrivalId;
import org.hearth.server.fleet.Device;
import org.hearth.ui.control.AddressList;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.FormField;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.TryAgain;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The boxes that knock, finding one by its digits, and how a box comes here at all.
final class InboxPane extends VBox {
    private final VBox rows = new VBox();
    private final Label nobody = new Label(Texts.text("inbox.none"));
    private final Map<ArrivalId, ArrivalCard> cards = new HashMap<>();
    private final DevicesModel devices;
    private final KnocksModel knocks;
    private final LetInModel letIn;
    private final InstantSource clock;
    private @Nullable LetInForm form;
    private @Nullable ArrivalId filledIn;

    /// @param addresses where boxes find this hub
    InboxPane(
            DevicesModel devices,
            KnocksModel knocks,
            LetInModel letIn,
            List<URI> addresses,
            InstantSource clock,
            Disposer disposer) {
        this.devices = devices;
        this.knocks = knocks;
        this.letIn = letIn;
        this.clock = clock;
        nobody.getStyleClass().add(Styles.CARD_TEXT);
        nobody.setWrapText(true);
        rows.getStyleClass().add("arrivals");
        List<URI> checkIns = addresses.stream().map(one -> one.resolve("/box/ota/")).toList();
        getStyleClass().add("column");
        getChildren()
                .addAll(
                        new Card(
                                "inbox",
                                digits(),
                                new TryAgain(knocks.problem(), knocks::load),
                                rows),
                        new Card("inbox.how", new AddressList(checkIns)));
        disposer.watch(knocks.answers(), _ -> fill());
        disposer.watch(knocks.loaded(), _ -> fill());
        disposer.watch(devices.devices(), _ -> fill());
        disposer.watch(letIn.chosen(), _ -> fill());
    }

    private Node digits() {
        TextField typed = new TextField();
        typed.setPromptText(Texts.text("inbox.digits.prompt"));
        typed.getStyleClass().add("digits-field");
        typed.textProperty().bindBidirectional(letIn.digits());
        typed.setOnAction(_ -> letIn.find());
        FlowPane bar = new FlowPane(typed, Buttons.plain("inbox.find", letIn::find));
        bar.getStyleClass().add(Styles.INLINE);
        return FormField.around("inbox.digits", typed, bar)
                .with(NoteLine.problem(letIn.digitsFault()));
    }

    private void fill() {
        Instant now = clock.instant();
        List<Arrival> present = knocks.arrivals().get();
        cards.keySet().retainAll(present.stream().map(Arrival::id).collect(Collectors.toSet()));
        List<Node> wanted =
                present.stream().filter(this::isShown).<Node>map(one -> card(one, now)).toList();
        if (wanted.isEmpty() && knocks.loaded().get()) wanted = List.of(nobody);
        if (!rows.getChildren().equals(wanted)) rows.getChildren().setAll(wanted);
        choose(letIn.chosen().get());
    }

    /// While one is let in, the others step aside.
    private boolean isShown(Arrival arrival) {
        Arrival chosen = letIn.chosen().get();
        return chosen == null || chosen.id().equals(arrival.id()) || find(chosen.id()).isEmpty();
    }

    private ArrivalCard card(Arrival arrival, Instant now) {
        ArrivalId id = arrival.id();
        ArrivalCard card =
                cards.computeIfAbsent(
                        id,
                        _ ->
                                new ArrivalCard(
                                        () -> find(id).ifPresent(letIn::choose),
                                        () -> find(id).ifPresent(letIn::dismiss)));
        Device known = devices.devices().get().find(arrival.deviceId()).orElse(null);
        card.show(arrival, known, now);
        return card;
    }

    private Optional<Arrival> find(ArrivalId id) {
        return knocks.arrivals().get().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The form is made once for each box that is chosen, and stays while the list goes on.
    private void choose(@Nullable Arrival chosen) {
        boolean isOther = chosen == null || !chosen.id().equals(filledIn);
        LetInForm fresh = chosen != null && isOther ? new LetInForm(letIn, chosen) : null;
        if (isOther) {
            form = fresh;
            filledIn = chosen == null ? null : chosen.id();
        }
        cards.forEach((id, card) -> card.fillIn(id.equals(filledIn) ? form : null));
        if (fresh != null) fresh.begin();
    }
}
