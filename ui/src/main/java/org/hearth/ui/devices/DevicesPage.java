package org.hearth.ui.devices;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.fleet.Device;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.Page;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/// All devices of the house; beside them the one that is looked at, or the boxes that knock.
public final class DevicesPage implements Page {
    private static final double NARROW_BELOW = 860;

    private final Disposer disposer = new Disposer();
    private final StackPane view = new StackPane();
    private final VBox content = new VBox();
    private final ScrollPane side = new ScrollPane(content);
    private final Button back;
    private final DeviceList list;
    private final HBox both;
    private final DevicePane device;
    private final Node otherwise;
    private final DevicesModel model;
    private final DeviceModels models;
    private boolean isInboxAsked;

    /// @param model closed with the page
    /// @param models closed with the page
    /// @param addresses where boxes find this hub
    public DevicesPage(
            DevicesModel model, DeviceModels models, List<URI> addresses, InstantSource clock) {
        this.model = model;
        this.models = models;
        disposer.add(model::close);
        disposer.add(models::close);
        models.knocks().watch();
        list =
                new DeviceList(
                        model, models.knocks(), clock, this::look, this::lookAtInbox, disposer);
        device = new DevicePane(model, models, clock, this::goBack, disposer);
        otherwise =
                models.knocks().whyNot().isPresent()
                        ? unchosen()
                        : new InboxPane(
                                model, models.knocks(), models.letIn(), addresses, clock, disposer);
        back =
                Buttons.with(
                        Material2RoundAL.ARROW_BACK, Buttons.plain("devices.back", this::goBack));
        content.getStyleClass().addAll("column", "device-side");
        side.getStyleClass().addAll(Styles.PAGE, "device-scroll");
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox.setHgrow(side, Priority.ALWAYS);
        both = new HBox(list, side);
        both.getStyleClass().add("devices");
        view.widthProperty().subscribe(this::share);
        disposer.watch(model.open(), this::show);
        disposer.watch(model.answers(), _ -> device.show(model.open().get()));
        disposer.watch(model.loaded(), _ -> lay());
        disposer.watch(model.problem(), _ -> lay());
    }

    private Node unchosen() {
        Label notYours = new Label(Texts.text("inbox.notYours"));
        notYours.setGraphic(new FontIcon(Material2RoundAL.LOCK));
        notYours.getStyleClass().add(Styles.NOTE);
        notYours.setWrapText(true);
        VBox said = new VBox(new EmptyState(Material2RoundAL.DEVICES, "devices.choose"), notYours);
        said.getStyleClass().add("centered");
        return said;
    }

    private void look(Device one) {
        Device before = model.open().get();
        if (before == null || !before.id().equals(one.id())) leaveFor(() -> open(one));
    }

    private void open(@Nullable Device one) {
        models.letIn().cancel();
        isInboxAsked = false;
        model.open(one);
    }

    private void lookAtInbox() {
        leaveFor(
                () -> {
                    open(null);
                    isInboxAsked = true;
                    share();
                });
    }

    private void goBack() {
        leaveFor(
                () -> {
                    open(null);
                    share();
                });
    }

    private void show(@Nullable Device open) {
        Node shown = open == null ? otherwise : device;
        models.choose(open);
        device.show(open);
        boolean isOther = !content.getChildren().contains(shown);
        if (isOther) {
            content.getChildren().setAll(List.of(back, shown));
            side.setVvalue(0);
        }
        share();
    }

    /// Where there is no room for both, what was chosen takes all of it.
    private void share() {
        boolean isNarrow = view.getWidth() > 0 && view.getWidth() < NARROW_BELOW;
        boolean isChosen = model.open().get() != null || isInboxAsked;
        set(list, !isNarrow || !isChosen);
        set(side, !isNarrow || isChosen);
        set(back, isNarrow && model.open().get() == null);
        list.setMaxWidth(isNarrow ? Double.MAX_VALUE : ScrollPane.USE_PREF_SIZE);
        HBox.setHgrow(list, isNarrow ? Priority.ALWAYS : Priority.NEVER);
    }

    private static void set(Node node, boolean isThere) {
        node.setVisible(isThere);
        node.setManaged(isThere);
    }

    private void lay() {
        Node body = body();
        if (!view.getChildren().equals(List.of(body))) view.getChildren().setAll(body);
    }

    private Node body() {
        if (!model.loaded().get()) return new ProgressIndicator();
        String problem = model.problem().get();
        if (problem.isEmpty() || !model.devices().get().all().isEmpty()) return both;
        return EmptyState.failed(
                Material2RoundAL.CLOUD_OFF, problem, Buttons.primary("action.retry", model::load));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public boolean isUnsaved() {
        return models.letIn().isUnsaved();
    }

    @Override
    public void shown() {
        list.requestFocus();
    }

    @Override
    public void close() {
        disposer.close();
    }
}
