package org.hearth.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

import org.hearth.ui.control.Badge;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;

/// One place in the navigation, with the number of what waits there.
final class RailItem extends ToggleButton {
    private final Badge badge;
    private final String title;
    private final ObservableValue<Integer> waiting;

    /// @param until ends the counting
    RailItem(Destination destination, Disposer until) {
        badge = new Badge(new FontIcon(destination.icon()));
        title = destination.title();
        waiting = destination.waiting().count(until);
        setText(title);
        setGraphic(badge);
        getStyleClass().add(Styles.RAIL_ITEM);
        setMaxWidth(Double.MAX_VALUE);
        setUserData(destination);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        until.watch(waiting, this::show);
    }

    /// How much waits there.
    ObservableValue<Integer> waiting() {
        return waiting;
    }

    private void show(int count) {
        badge.show(count);
        String spoken = count == 0 ? title : Texts.text("nav.waiting", title, count);
        setAccessibleText(spoken);
        setTooltip(new Tooltip(spoken));
    }
}
