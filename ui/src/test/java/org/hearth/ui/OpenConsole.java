package org.hearth.ui;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.hearth.devices.video.driver.FfmpegVideoPlayer;
import org.hearth.ui.list.TileGrid;
import org.hearth.ui.look.Texts;
import org.hearth.ui.look.ThemeChoice;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.Picture;
import org.hearth.ui.testing.TestHub;
import org.hearth.ui.testing.TestLook;
import org.hearth.ui.testing.TestSound;
import org.hearth.ui.viewer.Films;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A console in front of a test hub, with hands and eyes.
final class OpenConsole implements AutoCloseable {
    private static final List<URI> ADDRESSES =
            List.of(URI.create("http://192.168.1.20:8420"), URI.create("http://hearth.local:8420"));

    private static final Path SCREENS = Path.of("target/screens");

    private final Stage stage = Fx.stage();
    private final ConsoleWindow window;

    OpenConsole(TestHub hub, Path folder) {
        ConsoleDoors doors =
                new ConsoleDoors(
                        hub.access().household(),
                        hub.access().door(),
                        hub.access().authenticator(),
                        hub.fleet().fleet(),
                        hub.media().library(),
                        hub.media().roots(),
                        hub.playlists().playlists(),
                        hub.playback().playback(),
                        hub.actions(),
                        hub.rights(),
                        new TestSound(),
                        new Films(FfmpegVideoPlayer::new, Optional::empty),
                        HouseDoors.of(
                                hub.places(),
                                hub.access(),
                                hub.audit(),
                                hub.kept(),
                                hub.devices(),
                                new TestLook()),
                        hub.bus());
        ConsoleSetup setup = new ConsoleSetup(folder, "Kitchen PC", () -> ADDRESSES, hub.clock());
        window = Fx.get(() -> new ConsoleWindow(stage, doors, setup));
        Fx.run(window::open);
    }

    /// The name in the form of a person that is open; empty where none is.
    String personName() {
        return Fx.get(
                () ->
                        root().lookup(".person-form .text-field") instanceof TextField field
                                ? field.getText()
                                : "");
    }

    /// Waits until a text of the bundle is to be seen.
    void awaitText(String key, Object... arguments) {
        awaitWords(Texts.text(key, arguments));
    }

    /// Waits until these words are to be seen.
    void awaitWords(String text) {
        Fx.await("\"" + text + "\"", () -> isSeen(root(), text));
    }

    /// Presses the button with that text or that name for screen readers.
    void press(String key, Object... arguments) {
        String text = Texts.text(key, arguments);
        Fx.await(
                "a button \"" + text + "\"",
                () -> button(text) instanceof ButtonBase found && !found.isDisabled());
        Fx.run(
                () -> {
                    if (button(text) instanceof ButtonBase found) found.fire();
                });
    }

    /// Presses a button that asks something first, and goes on once the question is there.
    DialogPane pressAsking(String key, Object... arguments) {
        String text = Texts.text(key, arguments);
        Fx.await(text, () -> button(text) instanceof ButtonBase found && !found.isDisabled());
        Platform.runLater(
                () -> {
                    if (button(text) instanceof ButtonBase found) found.fire();
                });
        return question();
    }

    /// Closes the window as its frame does, which asks something first.
    DialogPane closeAsking() {
        Platform.runLater(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        return question();
    }

    /// Whether the window is there.
    boolean isOpen() {
        return Fx.get(stage::isShowing);
    }

    /// Waits for the question that stands over the window.
    DialogPane question() {
        Fx.await("a question", () -> asked().isPresent());
        return Fx.get(() -> asked().orElseThrow());
    }

    /// Whether nothing is asked.
    boolean isUnasked() {
        return Fx.get(() -> asked().isEmpty());
    }

    private Optional<DialogPane> asked() {
        return Window.getWindows().stream()
                .filter(one -> one instanceof Stage dialog && stage.equals(dialog.getOwner()))
                .map(one -> one.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst();
    }

    /// Presses a key where the focus of a question is, and waits until it is answered.
    void answer(DialogPane question, KeyCode code) {
        Node at = Fx.get(() -> question.getScene().getFocusOwner());
        press(at == null ? question : at, code);
        Fx.await("the answer", () -> asked().isEmpty());
    }

    /// Keeps a picture of a question.
    void shoot(String name, DialogPane question) {
        Fx.run(
                () ->
                        Picture.save(
                                question.getScene(),
                                (int) question.getWidth(),
                                (int) question.getHeight(),
                                SCREENS.resolve(name + ".png")));
    }

    /// Whether there is a button with that text at the moment.
    boolean offers(String key) {
        return Fx.get(() -> button(Texts.text(key)) instanceof ButtonBase);
    }

    /// Presses the button with that text.
    void pressWords(String text) {
        Fx.run(() -> ((ButtonBase) button(text)).fire());
    }

    /// Waits for a button with that name for screen readers.
    void awaitName(String key, Object... arguments) {
        String text = Texts.text(key, arguments);
        Fx.await(text, () -> button(text) instanceof ButtonBase);
    }

    /// Presses the first button whose name for screen readers begins so.
    void pressNamed(String name) {
        Supplier<Optional<ButtonBase>> found =
                () ->
                        root().lookupAll(".button").stream()
                                .filter(ButtonBase.class::isInstance)
                                .map(ButtonBase.class::cast)
                                .filter(one -> one.getAccessibleText() != null)
                                .filter(one -> one.getAccessibleText().startsWith(name))
                                .findFirst();
        Fx.await("a button " + name, () -> found.get().isPresent());
        Fx.run(() -> found.get().orElseThrow().fire());
    }

    /// Shows another part of what scrolls, 0 to 1.
    void scrollDown(String selector, double to) {
        Fx.run(
                () -> {
                    if (root().lookup(selector) instanceof ScrollPane pane) pane.setVvalue(to);
                });
    }

    /// Types into the field with that name for screen readers.
    void type(String key, String text) {
        String name = Texts.text(key);
        Fx.run(
                () ->
                        root().lookupAll(".text-input").stream()
                                .filter(one -> name.equals(one.getAccessibleText()))
                                .map(TextInputControl.class::cast)
                                .findFirst()
                                .orElseThrow()
                                .setText(text));
    }

    /// Waits for a node of a style and hands it over.
    Node await(String selector) {
        Fx.await(selector, () -> root().lookup(selector) != null);
        return Fx.get(() -> root().lookup(selector));
    }

    /// Presses a key where the focus is.
    void key(KeyCode code) {
        Node at = focus();
        press(at == null ? root() : at, code);
    }

    /// Presses a key in what lies over the window.
    void keyInPopup(String selector, KeyCode code) {
        Supplier<Optional<Node>> found =
                () ->
                        Window.getWindows().stream()
                                .filter(PopupWindow.class::isInstance)
                                .map(popup -> popup.getScene().lookup(selector))
                                .filter(Objects::nonNull)
                                .findFirst();
        Fx.await(selector, () -> found.get().isPresent());
        press(Fx.get(() -> found.get().orElseThrow()), code);
    }

    private static void press(Node at, KeyCode code) {
        Fx.run(
                () -> {
                    Event.fireEvent(at, key(KeyEvent.KEY_PRESSED, code));
                    Event.fireEvent(at, key(KeyEvent.KEY_RELEASED, code));
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static KeyEvent key(EventType<KeyEvent> type, KeyCode code) {
        return new KeyEvent(type, "", "", code, false, false, false, false);
    }

    /// Tries to put the focus on a node and says where it is then.
    @Nullable Node focus(Node node) {
        Fx.run(node::requestFocus);
        return focus();
    }

    /// What has the focus once the window has come to rest.
    @Nullable Node focus() {
        WaitForAsyncUtils.waitForFxEvents();
        return Fx.get(stage.getScene()::getFocusOwner);
    }

    /// The button with that text or that name for screen readers.
    Node find(String key) {
        return Fx.get(() -> button(Texts.text(key)));
    }

    /// Chooses the first entry of a list.
    void chooseFirst(String selector) {
        Fx.run(
                () -> {
                    if (root().lookup(selector) instanceof ListView<?> list) {
                        list.getSelectionModel().select(0);
                    }
                });
    }

    /// Whether a text of the bundle is to be seen now.
    boolean isSeen(String key, Object... arguments) {
        return isSeen(root(), Texts.text(key, arguments));
    }

    /// Puts the cursor of the open grid on an item.
    void select(int index) {
        Fx.run(
                () -> {
                    if (root().lookup(".tiles") instanceof TileGrid<?> grid) grid.select(index);
                });
    }

    /// Keeps pictures of what is to be seen in `target/screens`: light, dark, and small.
    void shoot(String name) {
        shoot(name, ThemeChoice.LIGHT, 1280, 800);
        shoot(name, ThemeChoice.DARK, 1280, 800);
        shoot(name, ThemeChoice.LIGHT, 640, 400);
    }

    /// Keeps one picture.
    void shoot(String name, ThemeChoice theme, int width, int height) {
        String look = theme.name().toLowerCase(Locale.ROOT);
        String file = name + "-" + look + "-" + width + "x" + height + ".png";
        Fx.run(() -> window.look().choose(theme));
        Fx.run(() -> Picture.save(stage.getScene(), width, height, SCREENS.resolve(file)));
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    private Node button(String text) {
        return Stream.of(".button", ".toggle-button", ".menu-button")
                .flatMap(style -> root().lookupAll(style).stream())
                .filter(one -> one instanceof ButtonBase)
                .filter(one -> text.equals(one.getAccessibleText()) || text.equals(words(one)))
                .filter(Node::isVisible)
                .findFirst()
                .orElse(root());
    }

    private static boolean isSeen(Node node, String text) {
        if (!node.isVisible()) return false;
        if (text.equals(words(node))) return true;
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(one -> isSeen(one, text));
    }

    private static String words(Node node) {
        return node instanceof Labeled labeled ? labeled.getText() : "";
    }

    @Override
    public void close() {
        Fx.run(
                () -> {
                    window.close();
                    stage.hide();
                });
    }
}
