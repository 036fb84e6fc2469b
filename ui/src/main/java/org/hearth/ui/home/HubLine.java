package org.hearth.ui.home;

import javafx.scene.control.Label;

import org.hearth.server.media.Scan;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.media.ScanModel;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// How the hub is, in one line: ready, reading its folders, or what is wrong.
final class HubLine extends Label {
    private final FontIcon sign = new FontIcon(Material2RoundAL.CHECK_CIRCLE_OUTLINE);
    private final HomeModel model;
    private final ScanModel scan;

    HubLine(HomeModel model, ScanModel scan, Disposer disposer) {
        this.model = model;
        this.scan = scan;
        getStyleClass().addAll(Styles.NOTE, "hub-line");
        setGraphic(sign);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        disposer.watch(model.trouble(), _ -> say());
        disposer.watch(model.total(), _ -> say());
        disposer.watch(scan.scan(), _ -> say());
    }

    private void say() {
        String trouble = model.trouble().get();
        Scan running = scan.scan().get();
        getStyleClass().remove(Styles.NOTE_PROBLEM);
        if (!trouble.isEmpty()) {
            getStyleClass().add(Styles.NOTE_PROBLEM);
            say(Material2RoundAL.ERROR_OUTLINE, Texts.text("hub.trouble", trouble));
        } else if (isReading(running)) {
            say(Material2RoundMZ.SYNC, Texts.text("hub.reading", model.total().get()));
        } else {
            say(
                    Material2RoundAL.CHECK_CIRCLE_OUTLINE,
                    Texts.text("hub.ready", model.total().get()));
        }
    }

    private void say(Ikon icon, String sentence) {
        sign.setIconCode(icon);
        setText(sentence);
    }

    private static boolean isReading(@Nullable Scan scan) {
        return scan != null && !scan.state().isOver();
    }
}
