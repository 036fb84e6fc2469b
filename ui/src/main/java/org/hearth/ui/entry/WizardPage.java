package org.hearth.ui.entry;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.media.Root;
import org.hearth.ui.control.FolderPicker;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.Page;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// The first start, one step at a time.
public final class WizardPage implements Page {
    private final Disposer disposer = new Disposer();
    private final StackPane body = new StackPane();
    private final StepDots dots = new StepDots();
    private final WizardModel model;
    private final OwnerStep owner;
    private final EntryFrame view;

    /// Shows the model.
    public WizardPage(WizardModel model) {
        this.model = model;
        owner = new OwnerStep(model);
        view = new EntryFrame(dots, body);
        disposer.watch(model.step(), this::show);
    }

    private void show(WizardModel.Step step) {
        dots.show(step);
        body.getChildren()
                .setAll(
                        switch (step) {
                            case WELCOME -> welcome();
                            case OWNER -> owner;
                            case FOLDERS -> folders();
                            case DONE -> done();
                        });
        focus();
    }

    private Node welcome() {
        Button begin = Buttons.primary("wizard.begin", model::begin);
        begin.setDefaultButton(true);
        return column(
                EntryFrame.title("wizard.welcome.title"),
                EntryFrame.text("wizard.welcome.text"),
                point(Material2RoundAL.LIBRARY_MUSIC, "wizard.welcome.media"),
                point(Material2RoundAL.DEVICES, "wizard.welcome.devices"),
                point(Material2RoundAL.LOCK, "wizard.welcome.private"),
                buttons(begin));
    }

    private Node folders() {
        Button choose =
                Buttons.with(
                        Material2RoundAL.CREATE_NEW_FOLDER,
                        Buttons.primary(
                                "wizard.folders.add",
                                () -> FolderPicker.pick(view).ifPresent(model::addFolder)));
        choose.setDefaultButton(true);
        choose.disableProperty().bind(model.busy());
        boolean isBare = model.folders().isEmpty();
        Button skip =
                Buttons.plain(
                        isBare ? "wizard.folders.skip" : "wizard.folders.go", model::skipFolders);
        skip.disableProperty().bind(model.busy());
        VBox column =
                column(
                        EntryFrame.title("wizard.folders.title"),
                        EntryFrame.text("wizard.folders.text"));
        for (Root folder : model.folders()) {
            column.getChildren()
                    .add(point(Material2RoundAL.FOLDER, "wizard.folders.known", folder.path()));
        }
        column.getChildren().addAll(NoteLine.problem(model.problem()), buttons(skip, choose));
        return column;
    }

    private Node done() {
        Button finish = Buttons.primary("wizard.finish", model::finish);
        finish.setDefaultButton(true);
        return column(
                EntryFrame.title("wizard.done.title", model.form().name().get().strip()),
                EntryFrame.text("wizard.done.text"),
                point(Material2RoundAL.HOME, "wizard.done.home"),
                point(Material2RoundAL.DEVICES, "wizard.done.phone"),
                buttons(finish));
    }

    private static HBox point(Ikon icon, String textKey, Object... arguments) {
        Label text = EntryFrame.text(textKey, arguments);
        HBox point = new HBox(new FontIcon(icon), text);
        HBox.setHgrow(text, Priority.ALWAYS);
        point.getStyleClass().add(Styles.LINK_ROW);
        return point;
    }

    static HBox buttons(Node... buttons) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(gap);
        row.getChildren().addAll(buttons);
        row.getStyleClass().add(Styles.BAR);
        return row;
    }

    static VBox column(Node... parts) {
        VBox column = new VBox(parts);
        column.getStyleClass().add(Styles.STEP);
        return column;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        focus();
    }

    private void focus() {
        view.setAccessibleText(Texts.text("wizard.step", model.step().get().number()));
        Node first = body.lookup(".text-field");
        Node target = first == null ? body.lookup(".button.accent") : first;
        if (target != null) target.requestFocus();
    }

    @Override
    public void close() {
        disposer.close();
    }
}
