package org.hearth.ui.viewer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;

import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaType;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.media.ItemTexts;
import org.hearth.ui.viewer.subtitles.SubtitleFiles;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.Work;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;

/// A photo or a film over the whole window: arrow keys leaf, Escape leaves; a film goes ten seconds
/// back and on with J and L, F has it fill the screen. FX thread only.
public final class ViewerLayer extends BorderPane {
    private final Label name = new Label();
    private final Label date = new Label();
    private final StackPane room = new StackPane();
    private final PhotoView photo = new PhotoView();
    private final Photos photos = new Photos(new Semaphore(1));
    private final ViewerModel model;
    private final OwnProgram program;
    private final Films films;
    private final Background background;
    private final HBox top;
    private final StackPane left;
    private final StackPane right;
    private Work loading = Work.none();
    private @Nullable FilmView film;
    private @Nullable MediaItem shown;
    private @Nullable Node focusedBefore;

    /// @param disposer ends the watching, and the film
    public ViewerLayer(
            ViewerModel model,
            OwnProgram program,
            Films films,
            Background background,
            Disposer disposer) {
        this.model = model;
        this.program = program;
        this.films = films;
        this.background = background;
        getStyleClass().add("viewer");
        name.getStyleClass().add(Styles.ROW_TITLE);
        date.getStyleClass().add(Styles.META);
        date.managedProperty().bind(date.textProperty().isNotEmpty());
        top = bar();
        left = arrow(Material2RoundAL.CHEVRON_LEFT, "playing.previous", model::previous);
        right = arrow(Material2RoundAL.CHEVRON_RIGHT, "playing.next", model::next);
        setCenter(room);
        frame(false);
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        disposer.add(model::close);
        disposer.add(this::empty);
        disposer.watch(model.item(), this::show);
    }

    private HBox bar() {
        VBox words = new VBox(name, date);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox bar =
                new HBox(words, Buttons.icon(Material2RoundAL.CLOSE, "viewer.close", model::leave));
        bar.getStyleClass().add("viewer-bar");
        return bar;
    }

    private static StackPane arrow(Ikon icon, String textKey, Runnable action) {
        StackPane side = new StackPane(Buttons.icon(icon, textKey, action));
        side.getStyleClass().add("viewer-side");
        return side;
    }

    /// In full screen there is the film and nothing else.
    private void frame(boolean isFull) {
        setTop(isFull ? null : top);
        setLeft(isFull ? null : left);
        setRight(isFull ? null : right);
    }

    private void show(@Nullable MediaItem item) {
        empty();
        if (shown == null && getScene() != null) focusedBefore = getScene().getFocusOwner();
        shown = item;
        photos.want(item);
        setVisible(item != null);
        if (item == null) {
            if (focusedBefore != null) focusedBefore.requestFocus();
            focusedBefore = null;
            return;
        }
        requestFocus();
        name.setText(item.title());
        date.setText(ItemTexts.taken(item.metadata().values()));
        room.getChildren().setAll(new ProgressIndicator());
        loading = item.type() == MediaType.VIDEO ? openFilm(item) : openPhoto(item);
    }

    private Work openPhoto(MediaItem item) {
        Screen screen = Screen.getPrimary();
        double longest = Math.max(screen.getBounds().getWidth(), screen.getBounds().getHeight());
        int pixels = (int) (longest * screen.getOutputScaleX());
        return model.file(
                item,
                file ->
                        loading =
                                background.run(
                                        () -> photos.read(file, item, pixels),
                                        read -> read.ifPresent(image -> show(item, image)),
                                        _ -> unable(item, Texts.text("viewer.photo"))),
                sentence -> failed(sentence, item));
    }

    private void show(MediaItem item, Image image) {
        photo.show(image, item);
        room.getChildren().setAll(photo);
    }

    private Work openFilm(MediaItem item) {
        return model.film(
                item,
                found ->
                        loading =
                                background.run(
                                        () -> source(found),
                                        source -> show(item, source),
                                        sentence -> failed(sentence, item)),
                sentence -> failed(sentence, item));
    }

    private FilmSource source(ViewerModel.Film found) {
        return new FilmSource(
                found.file(),
                Duration.ofMillis(found.positionMs()),
                films.output(),
                SubtitleFiles.beside(found.file()));
    }

    private void show(MediaItem item, FilmSource source) {
        FilmView made = new FilmView(films, background, sentence -> unable(item, sentence));
        film = made;
        made.full().subscribe(this::frame);
        room.getChildren().setAll(made);
        made.play(source);
    }

    private void unable(MediaItem item, String sentence) {
        if (!item.equals(shown)) return;
        endFilm();
        failed(sentence, item);
    }

    private void failed(String sentence, MediaItem item) {
        Button open =
                Buttons.primary("action.open", () -> program.open(item, why -> failed(why, item)));
        open.setDisable(!program.isThere());
        room.getChildren()
                .setAll(EmptyState.failed(Material2RoundMZ.VISIBILITY_OFF, sentence, open));
    }

    private void empty() {
        loading.close();
        endFilm();
        photo.clear();
        room.getChildren().clear();
    }

    private void endFilm() {
        FilmView playing = film;
        MediaItem item = shown;
        film = null;
        if (playing == null) return;
        OptionalLong at = playing.end();
        if (item != null) at.ifPresent(where -> model.stoppedAt(item, where));
    }

    private void pressed(KeyEvent event) {
        if (film != null && film.press(event)) {
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case ESCAPE, BACK_SPACE -> {
                if (film == null || !film.leaveFullScreen()) model.leave();
            }
            case LEFT, PAGE_UP -> model.previous();
            case RIGHT, PAGE_DOWN -> model.next();
            case SPACE -> {
                if (event.getTarget() instanceof ButtonBase) return;
                if (film == null) model.next();
                else film.toggle();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
