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

    NewItem(MediaItem item, Covers covers, boolean canOpen, Runnable open) {
        CoverView cover = new CoverView(covers);
        cover.getStyleClass().add("tile-cover");
        cover.show(item);
        Label title = new Label(item.title());
        title.getStyleClass().add(Styles.ROW_TITLE);
        Label second = new Label(ItemTexts.second(item));
        second.getStyleClass().add(Styles.META);
        setGraphic(new VBox(cover, title, second));
        getStyleClass().add("new-item");
        setAccessibleText(ItemTexts.spoken(item));
        setDisable(!canOpen);
        setOnAction(_ -> open.run());
    }
}
