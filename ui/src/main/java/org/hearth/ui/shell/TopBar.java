package org.hearth.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.hearth.server.access.Person;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.people.Face;

import java.util.List;

/// The page's title and tools, and on the right the person's face.
final class TopBar extends HBox {
    private final Label title = new Label();
    private final HBox tools = new HBox();

    TopBar(ShellModel model) {
        getStyleClass().add("top-bar");
        title.getStyleClass().add(Styles.BAR_TITLE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        tools.getStyleClass().add(Styles.BAR);
        HBox.setHgrow(tools, Priority.ALWAYS);
        getChildren().addAll(title, tools, person(model));
    }

    void show(String text, List<Node> pageTools) {
        title.setText(text);
        tools.getChildren().setAll(pageTools);
    }

    private static Button person(ShellModel model) {
        Person person = model.person();
        String text = Texts.text("person.menu", person.name());
        Button face = new Button(text, new Face(person, Face.Size.SMALL));
        face.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        face.getStyleClass().add("person");
        face.setAccessibleText(text);
        face.setTooltip(new Tooltip(text));
        face.setOnAction(_ -> model.askWho());
        return face;
    }
}
