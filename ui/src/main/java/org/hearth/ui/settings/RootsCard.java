package org.hearth.ui.settings;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.media.Root;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.Confirm;
import org.hearth.ui.control.FolderPicker;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.media.ScanModel;
import org.hearth.ui.media.ScanStrip;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The library's folders: which there are, which are away, adding and taking out.
final class RootsCard extends StackPane {
    private final VBox list = new VBox();
    private final ScanModel model;

    RootsCard(ScanModel model, Disposer disposer) {
        this.model = model;
        list.getStyleClass().add("addresses");
        Button add =
                Buttons.with(
                        Material2RoundAL.CREATE_NEW_FOLDER,
                        Buttons.primary("media.addFolder", this::add));
        Button again =
                Buttons.with(Material2RoundMZ.REFRESH, Buttons.plain("media.rescan", model::start));
        add.setDisable(!model.isAllowed());
        again.setDisable(!model.isAllowed());
        HBox buttons = new HBox(add, again);
        buttons.getStyleClass().add(Styles.BAR);
        getChildren()
                .add(
                        new Card(
                                "roots",
                                list,
                                new ScanStrip(model, disposer),
                                buttons,
                                WhyNot.line(model.whyNot())));
        ListChangeListener<Root> listener = _ -> fill();
        model.roots().addListener(listener);
        disposer.add(() -> model.roots().removeListener(listener));
        fill();
    }

    private void fill() {
        list.getChildren().setAll(model.roots().stream().map(this::row).toList());
        list.setManaged(!model.roots().isEmpty());
    }

    private Node row(Root root) {
        Label name = new Label(root.name());
        name.getStyleClass().add(Styles.ROW_TITLE);
        Label path = new Label(root.online() ? root.path() : Texts.text("roots.away", root.path()));
        path.getStyleClass().add(Styles.META);
        if (!root.online()) path.getStyleClass().add(Styles.NOTE_PROBLEM);
        VBox words = new VBox(name, path);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        FontIcon sign =
                new FontIcon(root.online() ? Material2RoundAL.FOLDER : Material2RoundAL.CLOUD_OFF);
        Button remove = Buttons.icon(Material2RoundAL.CLOSE, "roots.remove", () -> remove(root));
        remove.setAccessibleText(Texts.text("roots.removeThis", root.name()));
        remove.setDisable(!model.isAllowed());
        HBox row = new HBox(sign, words, remove);
        row.getStyleClass().add(Styles.ROW);
        return row;
    }

    private void add() {
        FolderPicker.pick(this).ifPresent(model::add);
    }

    private void remove(Root root) {
        if (Confirm.ask(this, "roots.confirm", root.name())) model.remove(root);
    }
}
