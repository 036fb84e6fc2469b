package org.hearth.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.hearth.ui.control.Badge;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Some places of the navigation under a heading that folds them away.
final class RailSection extends VBox {
    private final FontIcon arrow = new FontIcon(Material2RoundAL.EXPAND_MORE);
    private final Badge badge = new Badge(arrow);
    private final Button heading;
    private final VBox items = new VBox();
    private final String title;
    private final Consumer<RailSection> opened;
    private int waiting;

    /// @param opened hears of it when this one opens
    /// @param until ends the counting of what waits in it
    RailSection(
            Destination.Section section,
            List<RailItem> all,
            Consumer<RailSection> opened,
            Disposer until) {
        this.opened = opened;
        title = Texts.text("nav.section." + section.name().toLowerCase(Locale.ROOT));
        heading = new Button(title, badge);
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
        all.forEach(item -> until.watch(item.waiting(), _ -> count(all)));
    }

    /// What is folded away is counted at the heading.
    private void count(List<RailItem> all) {
        waiting = all.stream().mapToInt(item -> item.waiting().getValue()).sum();
        show(items.isVisible() ? Fold.OPEN : Fold.CLOSED);
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
        badge.show(isOpen ? 0 : waiting);
        String spoken = Texts.text(isOpen ? "nav.section.isOpen" : "nav.section.isClosed", title);
        boolean isHidden = !isOpen && waiting > 0;
        heading.setAccessibleText(isHidden ? Texts.text("nav.waiting", spoken, waiting) : spoken);
    }
}
