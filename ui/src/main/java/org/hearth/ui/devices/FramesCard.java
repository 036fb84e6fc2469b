package org.hearth.ui.devices;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

import org.hearth.server.boxes.FlightRecorder.Frame;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.TryAgain;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.function.Function;
import java.util.regex.Pattern;

/// What was said between the hub and a box lately, as a table, the newest first.
final class FramesCard extends StackPane {
    private static final Pattern SESSION = Pattern.compile("\"session_id\":\"[^\"]*\",?");

    private final TableView<Frame> table = new TableView<>();

    FramesCard(FramesModel model) {
        CheckBox wordsOnly = new CheckBox(Texts.text("frames.wordsOnly"));
        wordsOnly.selectedProperty().bindBidirectional(model.wordsOnly());
        FlowPane bar =
                new FlowPane(
                        Buttons.with(
                                Material2RoundMZ.REFRESH,
                                Buttons.plain("frames.again", model::load)),
                        wordsOnly);
        bar.getStyleClass().add(Styles.INLINE);
        table.getStyleClass().addAll("paged-table", "frames");
        table.setAccessibleText(Texts.text("frames.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label none = new Label(Texts.text("frames.none"));
        none.getStyleClass().add(Styles.CARD_TEXT);
        none.setWrapText(true);
        none.visibleProperty().bind(model.loaded().and(model.problem().isEmpty()));
        table.setPlaceholder(none);
        column("frames.at", 116, frame -> DeviceTexts.time(frame.at()));
        column("frames.way", 124, frame -> DeviceTexts.way(frame.way()));
        column("frames.bytes", 76, frame -> String.valueOf(frame.bytes()));
        column("frames.words", 0, FramesCard::words).setMinWidth(160);
        table.setItems(model.shown());
        getChildren()
                .add(new Card("frames", bar, new TryAgain(model.problem(), model::load), table));
    }

    /// Which session it is stands in every message and says nothing.
    private static String words(Frame frame) {
        String words = frame.words();
        return words == null ? Texts.text("frames.sound") : SESSION.matcher(words).replaceAll("");
    }

    /// @param width that it keeps; 0 takes what is left
    private TableColumn<Frame, String> column(
            String key, double width, Function<? super Frame, String> text) {
        TableColumn<Frame, String> column = new TableColumn<>(Texts.text(key));
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(text.apply(row.getValue())).getReadOnlyProperty());
        column.setCellFactory(_ -> new Words());
        column.setSortable(false);
        column.setReorderable(false);
        if (width > 0) {
            column.setMinWidth(width);
            column.setMaxWidth(width);
        }
        table.getColumns().add(column);
        return column;
    }

    /// What is cut off is to be read when the pointer rests on it.
    private static final class Words extends TableCell<Frame, String> {
        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
            setTooltip(empty || words == null ? null : new Tooltip(words));
        }
    }
}
