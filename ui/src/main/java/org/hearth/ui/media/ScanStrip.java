package org.hearth.ui.media;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.server.media.Scan;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;

/// How far the run through the folders is, with counts and a way to end it. Takes no room while
/// nothing runs.
public final class ScanStrip extends HBox {
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = new Label();
    private final Button cancel;

    /// Follows the model until the page leaves.
    public ScanStrip(ScanModel model, Disposer disposer) {
        getStyleClass().add("strip");
        cancel = Buttons.plain("action.cancel", model::cancel);
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setDisable(!model.isAllowed());
        bar.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().add(Styles.ROW_TITLE);
        VBox middle = new VBox(words, bar);
        middle.getStyleClass().add(Styles.FIELD);
        setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(middle, cancel);
        disposer.watch(model.scan(), this::show);
    }

    private void show(@Nullable Scan scan) {
        boolean isScanning = scan != null && !scan.state().isOver();
        boolean isDrawing = scan != null && scan.state().isOver() && scan.thumbnailsLeft() > 0;
        setVisible(isScanning || isDrawing);
        setManaged(isScanning || isDrawing);
        cancel.setVisible(isScanning);
        cancel.setManaged(isScanning);
        if (scan == null) return;
        words.setText(said(scan));
        bar.setAccessibleText(words.getText());
        boolean isCounting = scan.state().isOver() || scan.filesTotal() == 0;
        bar.setProgress(
                isCounting
                        ? ProgressBar.INDETERMINATE_PROGRESS
                        : (double) scan.filesDone() / scan.filesTotal());
    }

    private static String said(Scan scan) {
        if (scan.state().isOver()) return Texts.text("scan.pictures", scan.thumbnailsLeft());
        if (scan.filesTotal() == 0) return Texts.text("scan.counting");
        String done = Texts.text("scan.running", scan.filesDone(), scan.filesTotal());
        return scan.problems() == 0 ? done : done + Texts.text("scan.problems", scan.problems());
    }
}
