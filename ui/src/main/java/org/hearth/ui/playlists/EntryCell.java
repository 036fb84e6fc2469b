package org.hearth.ui.playlists;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.hearth.server.playlists.PlaylistItem;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.media.Covers;
import org.hearth.ui.media.ItemTexts;
import org.hearth.ui.media.MediaRow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// One entry of the open playlist; dragging it puts it elsewhere.
final class EntryCell extends ListCell<PlaylistItem> {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final EntriesModel model;
    private final MediaRow row;
    private final HBox box;

    EntryCell(EntriesModel model, Covers covers) {
        this.model = model;
        row = new MediaRow(covers);
        HBox.setHgrow(row.view(), Priority.ALWAYS);
        Button remove = Buttons.icon(Material2RoundAL.CLOSE, "lists.take", this::remove);
        box = new HBox(new FontIcon(Material2RoundAL.DRAG_INDICATOR), row.view(), remove);
        box.getStyleClass().add(Styles.ROW);
        setPrefWidth(0);
        setOnDragDetected(_ -> lift());
        setOnDragOver(this::over);
        setOnDragExited(_ -> pseudoClassStateChanged(TARGET, false));
        setOnDragDropped(this::drop);
    }

    @Override
    protected void updateItem(PlaylistItem entry, boolean empty) {
        super.updateItem(entry, empty);
        setGraphic(empty ? null : box);
        if (entry == null) return;
        row.show(entry.media());
        setAccessibleText(
                Texts.text("lists.entry", getIndex() + 1, ItemTexts.spoken(entry.media())));
    }

    private void remove() {
        if (getItem() != null) model.remove(getItem());
    }

    private void lift() {
        if (isEmpty()) return;
        Dragboard board = startDragAndDrop(TransferMode.MOVE);
        ClipboardContent content = new ClipboardContent();
        content.putString(String.valueOf(getIndex()));
        board.setContent(content);
        board.setDragView(box.snapshot(null, null));
    }

    private void over(DragEvent event) {
        if (!(event.getGestureSource() instanceof EntryCell) || isEmpty()) return;
        event.acceptTransferModes(TransferMode.MOVE);
        pseudoClassStateChanged(TARGET, true);
        event.consume();
    }

    private void drop(DragEvent event) {
        if (!(event.getGestureSource() instanceof EntryCell source) || isEmpty()) return;
        model.move(source.getIndex(), getIndex());
        event.setDropCompleted(true);
        event.consume();
    }
}
