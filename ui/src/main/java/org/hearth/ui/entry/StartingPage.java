package org.hearth.ui.entry;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;

import org.hearth.ui.control.Page;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;

/// While the console finds out where to begin, or why it cannot.
public final class StartingPage implements Page {
    private final EntryFrame view;

    private StartingPage(EntryFrame view) {
        this.view = view;
    }

    /// Finding out.
    public static StartingPage waiting() {
        return new StartingPage(
                new EntryFrame(EntryFrame.text("entry.starting"), new ProgressIndicator()));
    }

    /// It could not be found out.
    public static StartingPage unreachable(String sentence, Runnable again) {
        Label reason = new Label(sentence);
        reason.setWrapText(true);
        reason.getStyleClass().add(Styles.CARD_TEXT);
        Button retry = Buttons.primary("action.retry", again);
        retry.setDefaultButton(true);
        return new StartingPage(
                new EntryFrame(EntryFrame.title("entry.unreachable"), reason, retry));
    }

    @Override
    public Parent view() {
        return view;
    }
}
