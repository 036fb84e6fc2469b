package org.hearth.ui.signins;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.server.access.SignIn;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Moments;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One sign-in or token: where, whose, when used, and the button that ends it.
final class SignInRow extends HBox {

    /// @param now what ages are counted to
    SignInRow(SignIn open, Instant now, Runnable end) {
        getStyleClass().addAll(Styles.ROW, "tall-row");
        Label name = new Label(open.name());
        name.getStyleClass().add(Styles.ROW_TITLE);
        HBox title = new HBox(name);
        title.getStyleClass().add(Styles.INLINE);
        if (open.current()) {
            Label here = new Label(Texts.text("signins.here"));
            here.getStyleClass().add("fact-chip");
            title.getChildren().add(here);
        }
        Label facts = meta(facts(open));
        Label times = meta(times(open, now));
        VBox words = new VBox(title, facts, times);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button stop = Buttons.plain("signins.end", end);
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setAccessibleText(Texts.text("signins.endThis", open.name(), open.personName()));
        getChildren().addAll(new FontIcon(sign(open)), words, stop);
    }

    private static Label meta(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.META);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static String facts(SignIn open) {
        return Stream.of(
                        open.personName(),
                        Texts.or("signins.kind." + open.kind(), Texts.words(open.kind())),
                        Browser.words(open.userAgent()),
                        Objects.toString(open.ipAddress(), ""))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String times(SignIn open, Instant now) {
        return Texts.text(
                "signins.times",
                Moments.ago(open.lastUsedAt(), now),
                Moments.day(open.createdAt()),
                Moments.day(open.expiresAt()));
    }

    private static Ikon sign(SignIn open) {
        return switch (open.kind()) {
            case "console" -> Material2RoundAL.COMPUTER;
            case "pairing" -> Material2RoundMZ.SMARTPHONE;
            case "api_token" -> Material2RoundAL.CODE;
            default -> Material2RoundMZ.VPN_KEY;
        };
    }
}
