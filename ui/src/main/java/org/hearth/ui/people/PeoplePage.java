package org.hearth.ui.people;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.Page;
import org.hearth.ui.control.TryAgain;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;
import java.util.Locale;

/// The family's faces: grown-ups, children, guests, and small at the end the scripts.
public final class PeoplePage implements Page {
    private static final double NARROW_BELOW = 860;

    private final Disposer disposer = new Disposer();
    private final StackPane view = new StackPane();
    private final VBox sections = new VBox();
    private final ScrollPane faces = new ScrollPane(sections);
    private final TryAgain trouble;
    private final HBox both;
    private final PersonPanel panel;
    private final PeopleModel model;
    private final PersonModels models;

    /// @param model closed with the page
    /// @param models closed with the page
    public PeoplePage(PeopleModel model, PersonModels models) {
        this.model = model;
        this.models = models;
        disposer.add(model::close);
        disposer.add(models::close);
        trouble = new TryAgain(model.problem(), model::load);
        sections.getStyleClass().addAll(Styles.PAGE_BODY, "family");
        faces.getStyleClass().add(Styles.PAGE);
        faces.setFitToWidth(true);
        HBox.setHgrow(faces, Priority.ALWAYS);
        panel = new PersonPanel(model, models, this::leaveFor, disposer);
        both = new HBox(faces, panel);
        panel.visibleProperty().subscribe(this::share);
        view.widthProperty().subscribe(this::share);
        disposer.watch(model.family(), this::fill);
        disposer.watch(model.loaded(), _ -> lay());
        disposer.watch(model.problem(), _ -> lay());
    }

    /// Where there is no room for both, whoever is looked at takes all of it.
    private void share() {
        boolean isNarrow = view.getWidth() > 0 && view.getWidth() < NARROW_BELOW;
        boolean isAlone = isNarrow && panel.isVisible();
        faces.setVisible(!isAlone);
        faces.setManaged(!isAlone);
        HBox.setHgrow(panel, isAlone ? Priority.ALWAYS : Priority.NEVER);
    }

    private void fill(Family family) {
        sections.getChildren().setAll(trouble);
        section(family, PersonKind.ADULT, Face.Size.LARGE);
        section(family, PersonKind.CHILD, Face.Size.LARGE);
        section(family, PersonKind.GUEST, Face.Size.USUAL);
        section(family, PersonKind.SERVICE, Face.Size.SMALL);
    }

    private void section(Family family, PersonKind kind, Face.Size size) {
        List<Person> of = family.of(kind);
        if (of.isEmpty()) return;
        Label heading = new Label(Texts.text("heading." + kind.name().toLowerCase(Locale.ROOT)));
        heading.getStyleClass()
                .add(kind == PersonKind.SERVICE ? Styles.META : Styles.SECTION_TITLE);
        FlowPane all = new FlowPane();
        all.getStyleClass().add("faces");
        for (Person one : of) {
            String line = PersonTexts.line(one, family, models.clock().instant());
            all.getChildren().add(Face.button(one, line, size, () -> look(one)));
        }
        VBox section = new VBox(heading, all);
        section.getStyleClass().add(Styles.FIELD);
        sections.getChildren().add(section);
    }

    private void look(Person one) {
        if (!model.isLookedAt(one)) leaveFor(() -> model.open(one));
    }

    private void lay() {
        Node body = body();
        if (!view.getChildren().equals(List.of(body))) view.getChildren().setAll(body);
    }

    private Node body() {
        if (!model.loaded().get()) return new ProgressIndicator();
        if (model.whyNotSee().isPresent()) {
            return new EmptyState(Material2RoundAL.LOCK, "people.notYours");
        }
        boolean isKnown = !model.family().get().everybody().isEmpty();
        if (isKnown || model.problem().get().isEmpty()) return both;
        return EmptyState.failed(
                Material2RoundAL.CLOUD_OFF,
                model.problem().get(),
                Buttons.primary("action.retry", model::load));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Node> tools() {
        return List.of(
                add("people.addAdult", PersonKind.ADULT),
                add("people.addChild", PersonKind.CHILD),
                add("people.addGuest", PersonKind.GUEST));
    }

    private Node add(String key, PersonKind kind) {
        Button add =
                Buttons.with(
                        Material2RoundAL.ADD,
                        Buttons.plain(key, () -> leaveFor(() -> model.begin(kind))));
        return WhyNot.on(add, model.whyNotAdd());
    }

    @Override
    public boolean isUnsaved() {
        return model.isUnsaved() || models.isUnsaved();
    }

    @Override
    public void shown() {
        faces.requestFocus();
    }

    @Override
    public void close() {
        disposer.close();
    }
}
