package org.hearth.ui.shell;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.Toasts;
import org.hearth.ui.work.Toasts.Toast;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.HashMap;
import java.util.Map;

/// Shows toasts over everything; each leaves by itself, and waits while the pointer is on it.
public final class ToastLayer extends VBox {
    private static final Duration STAY = Duration.seconds(7);

    private final Map<Toast, Node> cards = new HashMap<>();
    private final Toasts toasts;

    /// @param disposer ends the watching
    public ToastLayer(Toasts toasts, Disposer disposer) {
        this.toasts = toasts;
        getStyleClass().add(Styles.TOASTS);
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
        setFillWidth(false);
        ListChangeListener<Toast> listener = _ -> refresh();
        toasts.shown().addListener(listener);
        disposer.add(() -> toasts.shown().removeListener(listener));
        refresh();
    }

    private void refresh() {
        cards.keySet().retainAll(toasts.shown());
        getChildren()
                .setAll(
                        toasts.shown().stream()
                                .map(toast -> cards.computeIfAbsent(toast, this::card))
                                .toList());
    }

    private Node card(Toast toast) {
        boolean isProblem = toast.kind() == Toasts.Kind.PROBLEM;
        FontIcon icon =
                new FontIcon(
                        isProblem
                                ? Material2RoundAL.ERROR_OUTLINE
                                : Material2RoundAL.CHECK_CIRCLE_OUTLINE);
        Label sentence = new Label(toast.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox card = new HBox(icon, sentence);
        card.getStyleClass().add(Styles.TOAST);
        if (isProblem) card.getStyleClass().add(Styles.TOAST_PROBLEM);
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(toast.sentence());
        Toasts.Way way = toast.way();
        if (way != null) card.getChildren().add(way(toast, way));
        card.getChildren()
                .add(
                        Buttons.icon(
                                Material2RoundAL.CLOSE,
                                "action.dismiss",
                                () -> toasts.dismiss(toast)));
        leaveLater(toast, card);
        return card;
    }

    private Button way(Toast toast, Toasts.Way way) {
        Button button = new Button(way.label());
        button.getStyleClass().add(atlantafx.base.theme.Styles.FLAT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(
                _ -> {
                    toasts.dismiss(toast);
                    way.action().run();
                });
        return button;
    }

    private void leaveLater(Toast toast, Node card) {
        PauseTransition stay = new PauseTransition(STAY);
        stay.setOnFinished(_ -> toasts.dismiss(toast));
        card.hoverProperty()
                .subscribe(
                        isHovered -> {
                            if (isHovered) stay.pause();
                            else stay.play();
                        });
    }
}
