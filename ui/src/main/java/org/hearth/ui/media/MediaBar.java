package org.hearth.ui.media;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.hearth.ui.control.Worded;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;

/// What of the library is to be seen: a chip for each kind, how many there are, and in which order.
final class MediaBar extends HBox {
    private final MediaModel model;
    private final Disposer disposer;

    MediaBar(MediaModel model, Disposer disposer) {
        this.model = model;
        this.disposer = disposer;
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add(Styles.INLINE);
        ToggleGroup group = new ToggleGroup();
        for (MediaFilter filter : MediaFilter.values())
            chips.getChildren().add(chip(filter, group));
        HBox.setHgrow(chips, Priority.ALWAYS);
        Label count = new Label();
        count.getStyleClass().add(Styles.META);
        count.setMinWidth(USE_PREF_SIZE);
        disposer.watch(
                model.items().total(), total -> count.setText(Texts.text("media.count", total)));
        getStyleClass().add(Styles.BAR);
        getChildren().addAll(chips, count, order());
    }

    private ToggleButton chip(MediaFilter filter, ToggleGroup group) {
        ToggleButton chip = new ToggleButton(Texts.text(filter.textKey(), 0));
        chip.getStyleClass().add(Styles.CHIP);
        chip.setToggleGroup(group);
        chip.setOnAction(
                _ -> {
                    chip.setSelected(true);
                    model.filter().set(filter);
                });
        disposer.watch(model.filter(), now -> chip.setSelected(now == filter));
        if (filter == MediaFilter.PROBLEMS) {
            disposer.watch(
                    model.problems(),
                    problems -> {
                        chip.setText(Texts.text(filter.textKey(), problems));
                        chip.setDisable(problems.longValue() == 0);
                    });
        }
        return chip;
    }

    private ComboBox<MediaOrder> order() {
        ComboBox<MediaOrder> order = new ComboBox<>();
        order.getItems().setAll(MediaOrder.values());
        order.setAccessibleText(Texts.text("media.order"));
        order.setConverter(new Worded<>(one -> Texts.text(one.textKey())));
        order.valueProperty().bindBidirectional(model.order());
        return order;
    }
}
