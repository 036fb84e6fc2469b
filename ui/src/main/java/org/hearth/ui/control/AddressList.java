package org.hearth.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// The hub's addresses, each with a button that copies it.
public final class AddressList extends VBox {

    /// @param addresses the best first
    public AddressList(List<URI> addresses) {
        getStyleClass().add("addresses");
        if (addresses.isEmpty()) {
            Label none = new Label(Texts.text("addresses.none"));
            none.getStyleClass().add(Styles.CARD_TEXT);
            none.setWrapText(true);
            getChildren().add(none);
        }
        addresses.forEach(address -> getChildren().add(row(address.toString())));
    }

    private static HBox row(String address) {
        Label text = new Label(address);
        text.getStyleClass().add(Styles.MONO);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy = Buttons.icon(Material2RoundAL.CONTENT_COPY, "action.copy", () -> {});
        copy.setAccessibleText(Texts.text("addresses.copy", address));
        copy.setOnAction(
                _ -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putAll(Map.of(javafx.scene.input.DataFormat.PLAIN_TEXT, address));
                    Clipboard.getSystemClipboard().setContent(content);
                    Buttons.change(copy, Material2RoundAL.CHECK, "action.copied");
                });
        HBox row = new HBox(text, copy);
        row.getStyleClass().add(Styles.ROW);
        return row;
    }
}
