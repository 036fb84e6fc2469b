package org.hearth.ui.rights;

import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.hearth.server.platform.auth.Permission;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;

import java.util.EnumMap;
import java.util.Map;

/// Chooses permissions by what they let somebody do; their names outside stand small beside.
public final class PermissionPicker extends VBox {
    private final Map<Permission, CheckBox> boxes = new EnumMap<>(Permission.class);
    private final ThingModel model;

    /// Shows the model, which lives as long as this.
    public PermissionPicker(ThingModel model) {
        this.model = model;
        getStyleClass().add("permissions");
        setAccessibleText(Texts.text("rights.what"));
        model.offered().addListener((ListChangeListener<Permission>) _ -> fill());
        model.chosen().addListener((SetChangeListener<Permission>) _ -> mark());
        fill();
    }

    private void fill() {
        boxes.clear();
        getChildren().setAll(model.offered().stream().map(this::row).toList());
        mark();
    }

    private FlowPane row(Permission permission) {
        CheckBox box = new CheckBox(permission.deed());
        box.setOnAction(
                _ -> {
                    if (box.isSelected()) model.chosen().add(permission);
                    else model.chosen().remove(permission);
                });
        boxes.put(permission, box);
        Label name = new Label(permission.wire());
        name.getStyleClass().add(Styles.META);
        FlowPane row = new FlowPane(box, name);
        row.getStyleClass().add("permission");
        return row;
    }

    private void mark() {
        boxes.forEach((permission, box) -> box.setSelected(model.chosen().contains(permission)));
    }
}
