package org.hearth.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import org.hearth.ui.work.Disposer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;

/// Dresses the console's scene: typeface, light or dark, and our own colours over AtlantaFX.
///
/// FX thread only. There is one theme per toolkit, hence one of these per console.
public final class Appearance {
    private static final List<String> FACES =
            List.of("Manrope-Medium.ttf", "Manrope-SemiBold.ttf", "Manrope-Bold.ttf");

    private final Scene scene;
    private final LookModel model;

    /// Dresses the scene, and again whenever the family or the desktop chooses otherwise.
    public Appearance(Scene scene, LookModel model, Disposer disposer) {
        this.scene = scene;
        this.model = model;
        FACES.forEach(Appearance::load);
        disposer.watch(model.choice(), _ -> dress());
        disposer.watch(Platform.getPreferences().colorSchemeProperty(), _ -> dress());
    }

    private void dress() {
        boolean isDark = isDark(model.choice().get());
        Theme base = isDark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        String colours = isDark ? "hearth-dark.css" : "hearth-light.css";
        scene.getStylesheets().setAll(address(colours), address("hearth.css"));
        model.show(isDark ? ThemeChoice.DARK : ThemeChoice.LIGHT);
    }

    private static boolean isDark(ThemeChoice choice) {
        return switch (choice) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static void load(String face) {
        try (InputStream file = resource("fonts/" + face).openStream()) {
            Font.loadFont(file, 14);
        } catch (IOException broken) {
            throw new UncheckedIOException("The typeface is part of the console.", broken);
        }
    }

    private static String address(String name) {
        return resource(name).toExternalForm();
    }

    private static URL resource(String name) {
        URL found = Appearance.class.getResource("/org/hearth/ui/" + name);
        if (found == null) throw new IllegalStateException(name + " is part of the console.");
        return found;
    }
}
