package org.hearth.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

import org.hearth.ui.look.Styles;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// One sentence under what it is about; takes no room while it has nothing to say.
public final class NoteLine extends Label {

    private NoteLine(ObservableValue<String> sentence) {
        getStyleClass().add(Styles.NOTE);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        sentence.subscribe(
                now -> {
                    setText(now);
                    setVisible(!now.isEmpty());
                    setManaged(!now.isEmpty());
                });
    }

    /// Says what is wrong.
    public static NoteLine problem(ObservableValue<String> sentence) {
        NoteLine line = new NoteLine(sentence);
        line.getStyleClass().add(Styles.NOTE_PROBLEM);
        line.setGraphic(new FontIcon(Material2RoundAL.ERROR_OUTLINE));
        return line;
    }

    /// Says something worth knowing.
    public static NoteLine hint(ObservableValue<String> sentence) {
        return new NoteLine(sentence);
    }
}
