package org.hearth.ui.media;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaState;
import org.hearth.server.media.MediaType;
import org.hearth.server.playlists.Playlist;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.viewer.ItemOpening;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;

/// One item at length beside the grid: cover, words, what can be done with it.
final class ItemDetails extends ScrollPane {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    private final CoverView cover;
    private final VBox content = new VBox();
    private final ItemActions actions;
    private final ItemOpening opening;
    private final Runnable open;
    private final Runnable close;

    /// @param open opens the chosen item as its kind asks for
    ItemDetails(
            MediaModel model,
            Covers covers,
            ItemActions actions,
            ItemOpening opening,
            Runnable open,
            Disposer disposer) {
        this.actions = actions;
        this.opening = opening;
        this.open = open;
        cover = new CoverView(covers);
        cover.getStyleClass().add("large");
        close = () -> model.select(null);
        content.getStyleClass().add("details-content");
        getStyleClass().add("details");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        disposer.watch(model.selected(), this::show);
    }

    private void show(@Nullable MediaItem item) {
        setVisible(item != null);
        setManaged(item != null);
        if (item == null) return;
        cover.show(item);
        Label title = new Label(item.title());
        title.getStyleClass().add(Styles.SECTION_TITLE);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label second = new Label(ItemTexts.second(item));
        second.getStyleClass().add(Styles.CARD_TEXT);
        second.setWrapText(true);
        second.setMinHeight(USE_PREF_SIZE);
        if (item.state() != MediaState.PRESENT) second.getStyleClass().add(Styles.NOTE_PROBLEM);
        content.getChildren().setAll(closer(), cover, title, second, buttons(item), facts(item));
    }

    private Node closer() {
        return Buttons.icon(Material2RoundAL.CLOSE, "details.close", close);
    }

    private VBox buttons(MediaItem item) {
        return switch (item.type()) {
            case AUDIO -> playing(item);
            case VIDEO -> {
                VBox both = opening(item, Material2RoundMZ.PLAY_ARROW, "action.watch");
                both.getChildren().addAll(playing(item), handOver(item));
                yield both;
            }
            case IMAGE -> opening(item, Material2RoundMZ.VISIBILITY, "action.look");
            case DOCUMENT -> handOver(item);
        };
    }

    private VBox opening(MediaItem item, Ikon icon, String textKey) {
        Button look = Buttons.with(icon, Buttons.primary(textKey, open));
        look.setMaxWidth(Double.MAX_VALUE);
        look.setDisable(item.state() != MediaState.PRESENT);
        VBox buttons = new VBox(look);
        buttons.getStyleClass().add(Styles.FIELD);
        return buttons;
    }

    private VBox handOver(MediaItem item) {
        Button other =
                Buttons.with(
                        Material2RoundMZ.OPEN_IN_NEW,
                        Buttons.plain("action.open", () -> opening.handOver(item)));
        other.setMaxWidth(Double.MAX_VALUE);
        other.setDisable(item.state() != MediaState.PRESENT || !opening.canHandOver());
        VBox buttons = new VBox(other);
        buttons.getStyleClass().add(Styles.FIELD);
        if (!opening.canHandOver()) {
            buttons.getChildren().add(reason("program.absent"));
        }
        return buttons;
    }

    private VBox playing(MediaItem item) {
        Button play =
                Buttons.with(
                        Material2RoundMZ.PLAY_ARROW,
                        item.type() == MediaType.AUDIO
                                ? Buttons.primary("action.play", () -> actions.play(item))
                                : Buttons.plain("action.playThere", () -> actions.play(item)));
        Button queue =
                Buttons.with(
                        Material2RoundMZ.QUEUE_MUSIC,
                        Buttons.plain("action.queue", () -> actions.append(item)));
        MenuButton list = new MenuButton(Texts.text("action.addToList"));
        list.setGraphic(new FontIcon(Material2RoundMZ.PLAYLIST_ADD));
        list.setOnShowing(_ -> actions.lists(lists -> fill(list, item, lists)));
        list.getItems().add(new MenuItem(Texts.text("lists.loading")));
        VBox buttons = new VBox(play, queue, list);
        buttons.getStyleClass().add(Styles.FIELD);
        for (var one : java.util.List.of(play, queue, list)) {
            one.setMaxWidth(Double.MAX_VALUE);
            one.setDisable(!item.isPlayable());
        }
        return buttons;
    }

    private void fill(MenuButton menu, MediaItem item, java.util.List<Playlist> lists) {
        menu.getItems().clear();
        MenuItem fresh =
                new MenuItem(Texts.text("lists.addNew"), new FontIcon(Material2RoundAL.ADD));
        fresh.setOnAction(_ -> actions.addToNewList(item));
        menu.getItems().add(fresh);
        for (Playlist list : lists) {
            MenuItem choice = new MenuItem(list.name());
            choice.setMnemonicParsing(false);
            choice.setOnAction(_ -> actions.addToList(item, list));
            menu.getItems().add(choice);
        }
    }

    private static Label reason(String textKey) {
        Label why = new Label(Texts.text(textKey));
        why.getStyleClass().add(Styles.NOTE);
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        return why;
    }

    private static GridPane facts(MediaItem item) {
        Map<String, Object> said = item.metadata().values();
        GridPane facts = new GridPane();
        facts.getStyleClass().add("facts");
        fact(facts, "fact.album", item.album());
        fact(facts, "fact.length", ItemTexts.length(item));
        if (item.width() != null && item.height() != null) {
            fact(facts, "fact.pixels", item.width() + " × " + item.height());
        }
        fact(facts, "fact.taken", ItemTexts.taken(said));
        fact(facts, "fact.year", text(said, "year"));
        fact(facts, "fact.genre", text(said, "genre"));
        fact(facts, "fact.codec", text(said, "codec"));
        fact(facts, "fact.camera", text(said, "camera"));
        fact(facts, "fact.size", ItemTexts.size(item.size()));
        fact(facts, "fact.added", DAY.format(item.createdAt().atZone(ZoneId.systemDefault())));
        fact(facts, "fact.file", item.path());
        return facts;
    }

    private static @Nullable String text(Map<String, Object> said, String key) {
        Object value = said.get(key);
        return value == null ? null : value.toString();
    }

    private static void fact(GridPane facts, String key, @Nullable String value) {
        if (value == null || value.isBlank()) return;
        Label name = new Label(Texts.text(key));
        name.getStyleClass().add(Styles.META);
        name.setMinWidth(USE_PREF_SIZE);
        Label said = new Label(value);
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        facts.addRow(facts.getRowCount(), name, said);
        GridPane.setValignment(name, javafx.geometry.VPos.TOP);
    }
}
