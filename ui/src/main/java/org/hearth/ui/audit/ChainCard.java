package org.hearth.ui.audit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

import org.hearth.server.platform.audit.ChainState;
import org.hearth.ui.audit.ChainModel.Look;
import org.hearth.ui.control.Card;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Moments;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Whether the record is unbroken.
final class ChainCard extends StackPane {
    private final Label words = new Label();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final Button again;

    ChainCard(ChainModel model, Disposer disposer) {
        words.getStyleClass().add(Styles.NOTE);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        busy.getStyleClass().add("run-busy");
        again = Buttons.plain("chain.again", model::verify);
        FlowPane bar = new FlowPane(again, busy);
        bar.getStyleClass().add(Styles.INLINE);
        getChildren().add(new Card("chain", words, bar));
        disposer.watch(model.look(), this::show);
    }

    private void show(Look look) {
        boolean isLooking = look instanceof Look.Looking;
        busy.setVisible(isLooking);
        again.setDisable(isLooking);
        words.getStyleClass().remove(Styles.NOTE_PROBLEM);
        switch (look) {
            case Look.Looking _ -> say(Material2RoundMZ.SYNC, Texts.text("chain.looking"));
            case Look.Seen(ChainState.Intact state) ->
                    say(Material2RoundMZ.VERIFIED, intact(state));
            case Look.Seen(ChainState.Broken state) ->
                    warn(Texts.text("chain.broken", state.sentence()));
            case Look.Failed(String sentence) -> warn(sentence);
        }
    }

    private static String intact(ChainState.Intact state) {
        return state.sealedUntil() == null
                ? Texts.text("chain.empty")
                : Texts.text("chain.intact", state.rows(), Moments.when(state.sealedUntil()));
    }

    private void warn(String sentence) {
        words.getStyleClass().add(Styles.NOTE_PROBLEM);
        say(Material2RoundAL.ERROR_OUTLINE, sentence);
    }

    private void say(Ikon sign, String sentence) {
        words.setGraphic(new FontIcon(sign));
        words.setText(sentence);
    }
}
