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
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// One entry of the open playlist; dragging it puts it elsewhere.
final class EntryCell extends ListCell<PlaylistItem> {
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("target");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("target-below");

    private final EntriesModel model;
    private final MediaRow row;
    private final FontIcon handle = new FontIcon(Material2RoundAL.DRAG_INDICATOR);
    private final Button remove = Buttons.icon(Material2RoundAL.CLOSE, "lists.take", this::remove);
    private final HBox box;
    private @Nullable PlaylistItem lifted;

    EntryCell(EntriesModel model, Covers covers) {
        this.model = model;
        row = new MediaRow(covers);
        HBox.setHgrow(row.view(), Priority.ALWAYS);
        box = new HBox(handle, row.view(), remove);
        box.getStyleClass().add(Styles.ROW);
        setPrefWidth(0);
        setOnDragDetected(_ -> lift());
        setOnDragOver(this::over);
        setOnDragExited(_ -> unmark());
        setOnDragDropped(this::drop);
    }

    @Override
    protected void updateItem(PlaylistItem entry, boolean empty) {
        super.updateItem(entry, empty);
        setGraphic(empty ? null : box);
        if (entry == null) return;
        handle.setDisable(!model.isAllowed());
        remove.setDisable(!model.isAllowed());
        row.show(entry.media());
        setAccessibleText(
                Texts.text("lists.entry", getIndex() + 1, ItemTexts.spoken(entry.media())));
    }

    private void remove() {
        if (getItem() != null) model.remove(getItem());
    }

    private void lift() {
        lifted = model.isAllowed() ? getItem() : null;
        if (lifted == null) return;
        Dragboard board = startDragAndDrop(TransferMode.MOVE);
        ClipboardContent content = new ClipboardContent();
        content.putString(lifted.media().title());
        board.setContent(content);
        board.setDragView(box.snapshot(null, null));
    }

    /// The line stands where the entry will be: above from below, below from above.
    private void over(DragEvent event) {
        PlaylistItem dragged = dragged(event);
        if (dragged == null) return;
        event.acceptTransferModes(TransferMode.MOVE);
        boolean isFromAbove = model.placeOf(dragged) < getIndex();
        pseudoClassStateChanged(ABOVE, !isEmpty() && !isFromAbove);
        pseudoClassStateChanged(BELOW, !isEmpty() && isFromAbove);
        event.consume();
    }

    private void unmark() {
        pseudoClassStateChanged(ABOVE, false);
        pseudoClassStateChanged(BELOW, false);
    }

    /// Under the last entry is the end of the list.
    private void drop(DragEvent event) {
        unmark();
        PlaylistItem dragged = dragged(event);
        if (dragged == null) return;
        int to = isEmpty() ? model.entries().size() - 1 : getIndex();
        model.move(model.placeOf(dragged), to);
        event.setDropCompleted(true);
        event.consume();
    }

    /// What was lifted, and not what its cell shows: scrolling gives the cell another entry.
    private static @Nullable PlaylistItem dragged(DragEvent event) {
        return event.getGestureSource() instanceof EntryCell source ? source.lifted : null;
    }
}
