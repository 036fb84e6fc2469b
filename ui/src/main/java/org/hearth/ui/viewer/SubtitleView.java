package org.hearth.ui.viewer;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.hearth.ui.viewer.subtitles.Subtitles;

import java.time.Duration;
import java.util.List;

/// The words that are spoken, over the lower part of a film: white on a dark ground, so that they
/// are read on snow and at night. FX thread only.
final class SubtitleView extends VBox {
    private static final double SHARE_OF_HEIGHT = 0.045;
    private static final double SMALLEST = 16;
    private static final double MARGIN = 12;

    private Subtitles subtitles = Subtitles.none();
    private List<String> shown = List.of();
    private double size;

    SubtitleView() {
        getStyleClass().add("subtitles");
        setAlignment(Pos.BOTTOM_CENTER);
        setMouseTransparent(true);
        setMinSize(0, 0);
        heightProperty().subscribe(_ -> scale());
    }

    /// Shows the words of another file, or none.
    void use(Subtitles words) {
        subtitles = words;
        show(List.of());
    }

    /// Shows what is spoken at a place in the film.
    void show(Duration place) {
        List<String> now = subtitles.at(place);
        if (!now.equals(shown)) show(now);
    }

    /// Keeps clear of what lies over the lowest part of the film.
    void lift(double height) {
        double below = height + MARGIN;
        if (getPadding().getBottom() != below) setPadding(new Insets(0, 0, below, 0));
    }

    private void show(List<String> texts) {
        shown = texts;
        getChildren().setAll(texts.stream().map(SubtitleView::label).toList());
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("subtitle");
        label.setWrapText(true);
        return label;
    }

    private void scale() {
        double wanted = Math.max(SMALLEST, Math.rint(getHeight() * SHARE_OF_HEIGHT));
        if (wanted == size) return;
        size = wanted;
        setStyle("-fx-font-size: " + wanted + "px");
    }
}
