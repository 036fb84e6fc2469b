package org.hearth.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// The places of the console, one under the other; only their icons where the window is narrow.
final class NavigationRail extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass(Styles.RAIL_NARROW);

    private final ToggleGroup group = new ToggleGroup();
    private final ShellModel model;

    NavigationRail(ShellModel model, Disposer disposer) {
        this.model = model;
        getStyleClass().add(Styles.RAIL);
        setAccessibleText(Texts.text("nav"));
        Label brand = new Label(Texts.text("brand"), new FontIcon(Material2RoundAL.FIREPLACE));
        brand.getStyleClass().add(Styles.BRAND);
        getChildren().add(brand);
        model.destinations().forEach(this::add);
        disposer.watch(model.current(), this::mark);
    }

    /// Shows words beside the icons, or hides them.
    void narrow(Width width) {
        pseudoClassStateChanged(NARROW, width == Width.NARROW);
        getChildren()
                .forEach(child -> child.pseudoClassStateChanged(NARROW, width == Width.NARROW));
    }

    /// How much room there is.
    enum Width {
        NARROW,
        WIDE
    }

    private void add(Destination destination) {
        String title = Texts.text(destination.titleKey());
        ToggleButton item = new ToggleButton(title, new FontIcon(destination.icon()));
        item.getStyleClass().add(Styles.RAIL_ITEM);
        item.setMaxWidth(Double.MAX_VALUE);
        item.setToggleGroup(group);
        item.setUserData(destination);
        item.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        item.setAccessibleText(title);
        item.setTooltip(new Tooltip(title));
        item.setOnAction(
                _ -> {
                    item.setSelected(true);
                    model.open(destination);
                });
        getChildren().add(item);
    }

    private void mark(Destination current) {
        group.getToggles().stream()
                .filter(one -> current.equals(one.getUserData()))
                .findFirst()
                .ifPresent(one -> one.setSelected(true));
    }
}
