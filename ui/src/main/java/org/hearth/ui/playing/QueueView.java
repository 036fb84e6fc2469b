package org.hearth.ui.playing;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.server.media.MediaItem;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.media.ItemTexts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// What follows on the player; Enter or a double click plays from there, Delete takes out.
final class QueueView extends ListView<MediaItem> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private static final double PADDING = 20;

    private final QueueModel model;

    QueueView(QueueModel model, Disposer disposer) {
        super(model.items());
        this.model = model;
        getStyleClass().add("queue");
        Label empty = new Label(Texts.text("queue.empty"));
        empty.getStyleClass().add(Styles.CARD_TEXT);
        empty.setWrapText(true);
        setPlaceholder(empty);
        setCellFactory(_ -> new Entry());
        disposer.watch(model.index(), _ -> refresh());
        setOnKeyPressed(this::pressed);
    }

    /// The list lies in a window of its own, where the shell does not hear the space bar.
    private void pressed(KeyEvent event) {
        int at = getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case SPACE -> {
                if (!getItems().isEmpty()) model.players().toggle();
            }
            case ENTER -> {
                if (at >= 0) model.playFrom(at);
            }
            case DELETE -> {
                if (at >= 0) model.remove(at);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private final class Entry extends ListCell<MediaItem> {
        private final Label title = new Label();
        private final Label second = new Label();
        private final HBox box;

        Entry() {
            title.getStyleClass().add(Styles.ROW_TITLE);
            second.getStyleClass().add(Styles.META);
            VBox words = new VBox(title, second);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            Button remove =
                    Buttons.icon(
                            Material2RoundAL.CLOSE, "queue.remove", () -> model.remove(getIndex()));
            box = new HBox(words, remove);
            box.getStyleClass().add(Styles.ROW);
            setPrefWidth(0);
            box.prefWidthProperty().bind(widthProperty().subtract(PADDING));
            setOnMouseClicked(
                    event -> {
                        if (event.getClickCount() == 2 && !isEmpty()) model.playFrom(getIndex());
                    });
        }

        @Override
        protected void updateItem(MediaItem item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : box);
            pseudoClassStateChanged(CURRENT, !empty && getIndex() == model.index().get());
            if (item == null) return;
            title.setText(item.title());
            second.setText(ItemTexts.second(item));
            setAccessibleText(ItemTexts.spoken(item));
        }
    }
}
