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
import org.hearth.ui.work.Disposer;

import java.util.List;

/// The page's title and tools, and on the right the person's face.
final class TopBar extends HBox {
    private final Label title = new Label();
    private final HBox tools = new HBox();

    TopBar(ShellModel model, Disposer disposer) {
        getStyleClass().add("top-bar");
        title.getStyleClass().add(Styles.BAR_TITLE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        tools.getStyleClass().add(Styles.BAR);
        HBox.setHgrow(tools, Priority.ALWAYS);
        Button face = new Button();
        face.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        face.getStyleClass().add("person");
        face.setOnAction(_ -> model.askWho());
        getChildren().addAll(title, tools, face);
        disposer.watch(model.in(), in -> show(face, in.person()));
    }

    void show(String text, List<Node> pageTools) {
        title.setText(text);
        tools.getChildren().setAll(pageTools);
    }

    private static void show(Button button, Person person) {
        String text = Texts.text("person.menu", person.name());
        button.setText(text);
        button.setGraphic(new Face(person, Face.Size.SMALL));
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
    }
}
