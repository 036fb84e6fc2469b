package org.hearth.ui.viewer;

import atlantafx.base.theme.Tweaks;

import javafx.geometry.Side;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.viewer.subtitles.SubtitleFile;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Which subtitles are shown: none, or those of one file. FX thread only.
final class SubtitleMenu extends MenuButton {
    private final ToggleGroup group = new ToggleGroup();
    private final Consumer<Optional<SubtitleFile>> chosen;

    /// @param chosen is told what somebody wants to read
    SubtitleMenu(Consumer<Optional<SubtitleFile>> chosen) {
        this.chosen = chosen;
        getStyleClass().addAll(Styles.ICON_BUTTON, Tweaks.NO_ARROW);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPopupSide(Side.TOP);
        offer(List.of());
    }

    /// Offers the files that lie beside a film.
    void offer(List<SubtitleFile> files) {
        Buttons.change(
                this,
                Material2RoundMZ.SUBTITLES,
                files.isEmpty() ? "viewer.subtitles.none" : "viewer.subtitles");
        setDisable(files.isEmpty());
        group.getToggles().clear();
        getItems().clear();
        add(Texts.text("viewer.subtitles.off"), Optional.empty()).setSelected(true);
        for (SubtitleFile file : files) {
            String name = file.name();
            add(name.isEmpty() ? Texts.text("viewer.subtitles.plain") : name, Optional.of(file));
        }
    }

    /// Goes on to the next choice, the first after the last.
    void next() {
        if (isDisabled()) return;
        int at = group.getToggles().indexOf(group.getSelectedToggle());
        RadioMenuItem next = (RadioMenuItem) getItems().get((at + 1) % getItems().size());
        // Only a click selects by itself.
        next.setSelected(true);
        next.fire();
    }

    /// Shows none again, for a file that could not be read.
    void turnOff() {
        group.selectToggle(group.getToggles().getFirst());
    }

    private RadioMenuItem add(String name, Optional<SubtitleFile> file) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setOnAction(_ -> chosen.accept(file));
        getItems().add(item);
        return item;
    }
}
