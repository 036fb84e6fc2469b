package org.hearth.ui.settings;

import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

import org.hearth.ui.control.AddressList;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.Columns;
import org.hearth.ui.control.Page;
import org.hearth.ui.look.LookModel;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.look.ThemeChoice;
import org.hearth.ui.media.ScanModel;
import org.hearth.ui.work.Disposer;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/// What a family changes about its hub.
public final class SettingsPage implements Page {
    private final Disposer disposer = new Disposer();
    private final ScrollPane view;

    /// @param pairing closed with the page
    /// @param lately closed with the page
    /// @param folders closed with the page
    /// @param addresses where phones find this hub
    public SettingsPage(
            PairingModel pairing,
            LatelyModel lately,
            ScanModel folders,
            SoundModel sound,
            LookModel look,
            List<URI> addresses) {
        disposer.add(pairing::close);
        disposer.add(lately::close);
        disposer.add(folders::close);
        Columns columns =
                new Columns(
                        List.of(
                                new RootsCard(folders, disposer),
                                new PairingCard(pairing, addresses, disposer),
                                new LatelyCard(lately, disposer)),
                        List.of(
                                new SoundCard(sound, disposer),
                                new Card("addresses", new AddressList(addresses)),
                                theme(look)));
        columns.getStyleClass().add(Styles.PAGE_BODY);
        view = new ScrollPane(columns);
        view.getStyleClass().add(Styles.PAGE);
        view.setFitToWidth(true);
    }

    private Card theme(LookModel look) {
        ToggleGroup group = new ToggleGroup();
        FlowPane choices = new FlowPane();
        choices.getStyleClass().add(Styles.INLINE);
        for (ThemeChoice choice : ThemeChoice.values()) {
            ToggleButton button =
                    new ToggleButton(Texts.text("theme." + choice.name().toLowerCase(Locale.ROOT)));
            button.getStyleClass().add(Styles.CHIP);
            button.setToggleGroup(group);
            button.setOnAction(
                    _ -> {
                        button.setSelected(true);
                        look.choose(choice);
                    });
            disposer.watch(look.choice(), now -> button.setSelected(now == choice));
            choices.getChildren().add(button);
        }
        return new Card("theme", choices);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void close() {
        disposer.close();
    }
}
