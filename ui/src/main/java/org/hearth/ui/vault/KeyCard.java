package org.hearth.ui.vault;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.vault.VaultState;
import org.hearth.server.vault.VaultStatus;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.Confirm;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.Locale;

/// The key over all secrets: whether it fits, and changing it.
final class KeyCard extends StackPane {
    private final Label title = new Label();
    private final Label facts = new Label();
    private final Label remedy = new Label();
    private final HBox row = new HBox();
    private final Button rotate;
    private final VaultModel model;

    KeyCard(VaultModel model, Disposer disposer) {
        this.model = model;
        title.getStyleClass().add(Styles.ROW_TITLE);
        title.setWrapText(true);
        facts.getStyleClass().add(Styles.META);
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        remedy.setWrapText(true);
        remedy.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(title, facts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getStyleClass().addAll(Styles.ROW, "tall-row");
        VBox rows = new VBox(row);
        rows.getStyleClass().add("addresses");
        row.getChildren().setAll(new FontIcon(Material2RoundAL.LOCK), words);
        rotate = Buttons.plain("vault.rotate", this::confirmed);
        ProgressBar progress = new ProgressBar();
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.visibleProperty().bind(model.rotating());
        progress.managedProperty().bind(model.rotating());
        progress.setAccessibleText(Texts.text("vault.rotating"));
        getChildren()
                .add(
                        new Card(
                                "vault.key",
                                rows,
                                remedy,
                                rotate,
                                progress,
                                NoteLine.hint(model.rotated()),
                                NoteLine.problem(model.keyProblem())));
        disposer.watch(model.status(), this::show);
        disposer.watch(model.rotating(), _ -> show(model.status().get()));
    }

    private void show(@Nullable VaultStatus status) {
        if (status == null) return;
        boolean isOpen = status.state() == VaultState.OPEN;
        String word = status.state().name().toLowerCase(Locale.ROOT);
        title.setText(Texts.text("vault.state." + word));
        facts.setText(facts(status));
        row.getStyleClass().remove(Styles.NOTE_PROBLEM);
        if (!isOpen) row.getStyleClass().add(Styles.NOTE_PROBLEM);
        row.getChildren()
                .set(
                        0,
                        new FontIcon(
                                isOpen
                                        ? Material2RoundAL.CHECK_CIRCLE_OUTLINE
                                        : Material2RoundMZ.WARNING));
        String what = status.remedy() == null ? "" : status.remedy();
        remedy.setText(what);
        remedy.setVisible(!what.isEmpty());
        remedy.setManaged(!what.isEmpty());
        rotate.setDisable(!isOpen || model.rotating().get());
    }

    private static String facts(VaultStatus status) {
        String origin =
                Texts.text("vault.origin." + status.keyOrigin().name().toLowerCase(Locale.ROOT));
        if (status.wantedKeyId() != null) {
            return Texts.text(
                    "vault.facts.wrong",
                    status.secrets(),
                    VaultTexts.key(status.wantedKeyId()),
                    VaultTexts.key(status.keyId()),
                    origin);
        }
        return Texts.text("vault.facts", status.secrets(), VaultTexts.key(status.keyId()), origin);
    }

    private void confirmed() {
        if (Confirm.ask(this, "vault.confirmRotate", "")) model.rotate();
    }
}
