package org.hearth.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Some places of the navigation under a heading that folds them away.
final class RailSection extends VBox {
    private final FontIcon arrow = new FontIcon(Material2RoundAL.EXPAND_MORE);
    private final Button heading;
    private final VBox items = new VBox();
    private final String title;
    private final Consumer<RailSection> opened;

    /// @param opened hears of it when this one opens
    RailSection(Destination.Section section, List<ToggleButton> all, Consumer<RailSection> opened) {
        this.opened = opened;
        title = Texts.text("nav.section." + section.name().toLowerCase(Locale.ROOT));
        heading = new Button(title, arrow);
        heading.getStyleClass().addAll(Styles.RAIL_ITEM, "rail-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.setTooltip(new Tooltip(title));
        heading.setOnAction(
                _ -> {
                    if (items.isVisible()) close();
                    else open();
                });
        items.getStyleClass().add("rail-places");
        items.getChildren().addAll(all);
        getChildren().addAll(heading, items);
        show(Fold.CLOSED);
    }

    private enum Fold {
        OPEN,
        CLOSED
    }

    void narrow(NavigationRail.Width width) {
        heading.pseudoClassStateChanged(
                PseudoClass.getPseudoClass(Styles.RAIL_NARROW),
                width == NavigationRail.Width.NARROW);
    }

    void open() {
        show(Fold.OPEN);
        opened.accept(this);
    }

    void close() {
        show(Fold.CLOSED);
    }

    private void show(Fold fold) {
        boolean isOpen = fold == Fold.OPEN;
        items.setVisible(isOpen);
        items.setManaged(isOpen);
        arrow.setIconCode(isOpen ? Material2RoundAL.EXPAND_LESS : Material2RoundAL.EXPAND_MORE);
        heading.setAccessibleText(
                Texts.text(isOpen ? "nav.section.isOpen" : "nav.section.isClosed", title));
    }
}
