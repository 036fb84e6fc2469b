package org.hearth.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.hearth.ui.look.LookModel;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.look.ThemeChoice;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/// The page's title and tools, and on the right the person.
final class TopBar extends HBox {
    private final Label title = new Label();
    private final HBox tools = new HBox();

    TopBar(ShellModel model, LookModel look, Disposer disposer) {
        getStyleClass().add("top-bar");
        title.getStyleClass().add(Styles.BAR_TITLE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        tools.getStyleClass().add(Styles.BAR);
        HBox.setHgrow(tools, Priority.ALWAYS);
        getChildren().addAll(title, tools, person(model, look, disposer));
    }

    void show(String text, List<Node> pageTools) {
        title.setText(text);
        tools.getChildren().setAll(pageTools);
    }

    private static MenuButton person(ShellModel model, LookModel look, Disposer disposer) {
        MenuButton menu = new MenuButton(model.initials());
        menu.getStyleClass().add("person");
        menu.setAccessibleText(Texts.text("person.menu", model.person().name()));
        MenuItem theme = new MenuItem();
        theme.setOnAction(_ -> look.toggle());
        disposer.watch(look.shown(), shown -> describe(theme, shown));
        MenuItem leave =
                new MenuItem(
                        Texts.text("person.signOut"), new FontIcon(Material2RoundAL.EXIT_TO_APP));
        leave.setOnAction(_ -> model.signOut());
        menu.getItems().addAll(who(model), new SeparatorMenuItem(), theme, leave);
        return menu;
    }

    private static void describe(MenuItem theme, ThemeChoice shown) {
        boolean isDark = shown == ThemeChoice.DARK;
        theme.setText(Texts.text(isDark ? "theme.toLight" : "theme.toDark"));
        theme.setGraphic(
                new FontIcon(isDark ? Material2RoundMZ.WB_SUNNY : Material2RoundMZ.NIGHTS_STAY));
    }

    private static CustomMenuItem who(ShellModel model) {
        Label name = new Label(model.person().name());
        name.getStyleClass().add(Styles.ROW_TITLE);
        String email = model.person().email();
        Label address = new Label(email == null ? "" : email);
        address.getStyleClass().add(Styles.META);
        CustomMenuItem item = new CustomMenuItem(new VBox(name, address), false);
        item.setDisable(true);
        item.getStyleClass().add("who");
        return item;
    }
}
