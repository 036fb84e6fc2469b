package org.hearth.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.shell.Destination.Section;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The places of the console, one under the other; only their icons where the window is narrow.
///
/// What is not for every day is folded away until somebody opens its section or is there.
final class NavigationRail extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass(Styles.RAIL_NARROW);

    private final ToggleGroup group = new ToggleGroup();
    private final Map<Section, RailSection> sections = new EnumMap<>(Section.class);
    private final VBox places = new VBox();
    private final Label brand;
    private final ShellModel model;
    private Disposer counting = new Disposer();
    private Width width = Width.WIDE;

    NavigationRail(ShellModel model, Disposer disposer) {
        this.model = model;
        getStyleClass().add(Styles.RAIL);
        setAccessibleText(Texts.text("nav"));
        brand = new Label(Texts.text("brand"), new FontIcon(Material2RoundAL.FIREPLACE));
        brand.getStyleClass().add(Styles.BRAND);
        places.getStyleClass().add("rail-places");
        ScrollPane scroll = new ScrollPane(places);
        scroll.getStyleClass().addAll(Styles.PAGE, "rail-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(brand, scroll);
        disposer.add(() -> counting.close());
        disposer.watch(model.destinations(), this::show);
        disposer.watch(model.current(), this::mark);
    }

    /// Shows words beside the icons, or hides them.
    void narrow(Width wanted) {
        width = wanted;
        boolean isNarrow = width == Width.NARROW;
        pseudoClassStateChanged(NARROW, isNarrow);
        brand.pseudoClassStateChanged(NARROW, isNarrow);
        sections.values().forEach(one -> one.narrow(width));
        group.getToggles().stream()
                .map(Node.class::cast)
                .forEach(item -> item.pseudoClassStateChanged(NARROW, isNarrow));
    }

    /// How much room there is.
    enum Width {
        NARROW,
        WIDE
    }

    private void show(List<Destination> destinations) {
        counting.close();
        counting = new Disposer();
        sections.clear();
        group.getToggles().clear();
        places.getChildren().clear();
        for (Section section : Section.values()) add(section, destinations);
        narrow(width);
        mark(model.current().get());
    }

    private void add(Section section, List<Destination> destinations) {
        List<RailItem> items =
                destinations.stream()
                        .filter(one -> one.section() == section)
                        .map(this::item)
                        .toList();
        if (items.isEmpty()) return;
        if (section == Section.DAILY) {
            places.getChildren().addAll(items);
            return;
        }
        RailSection made = new RailSection(section, items, this::fold, counting);
        sections.put(section, made);
        places.getChildren().add(made);
    }

    /// Two open sections would not fit into a small window.
    private void fold(RailSection opened) {
        sections.values().stream().filter(one -> one != opened).forEach(RailSection::close);
    }

    private RailItem item(Destination destination) {
        RailItem item = new RailItem(destination, counting);
        item.setToggleGroup(group);
        item.setOnAction(
                _ -> {
                    model.open(destination);
                    select(model.current().get());
                });
        return item;
    }

    private void select(Destination current) {
        group.getToggles().stream()
                .filter(one -> current.equals(one.getUserData()))
                .findFirst()
                .ifPresent(one -> one.setSelected(true));
    }

    private void mark(Destination current) {
        select(current);
        RailSection section = sections.get(current.section());
        if (section != null) section.open();
    }
}
