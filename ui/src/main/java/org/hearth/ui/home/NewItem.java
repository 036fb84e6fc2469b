package org.hearth.ui.home;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.hearth.server.media.MediaItem;
import org.hearth.ui.look.Styles;
import org.hearth.ui.media.CoverView;
import org.hearth.ui.media.Covers;
import org.hearth.ui.media.ItemTexts;

/// Something new in the library; pressing it opens it.
final class NewItem extends Button {
    private final CoverView cover;
    private final Label title = new Label();
    private final Label second = new Label();

    NewItem(Covers covers, Runnable open) {
        cover = new CoverView(covers);
        cover.getStyleClass().add("tile-cover");
        title.getStyleClass().add(Styles.ROW_TITLE);
        second.getStyleClass().add(Styles.META);
        setGraphic(new VBox(cover, title, second));
        getStyleClass().add("new-item");
        setOnAction(_ -> open.run());
    }

    /// Shows the item as it is now.
    void show(MediaItem item, boolean canOpen) {
        cover.show(item);
        title.setText(item.title());
        second.setText(ItemTexts.second(item));
        setAccessibleText(ItemTexts.spoken(item));
        setDisable(!canOpen);
    }
}
