package org.hearth.ui.vault;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.hearth.server.vault.Secret;
import org.hearth.server.vault.SecretUse;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.Confirm;
import org.hearth.ui.control.FormField;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.PasswordEntry;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Moments;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Beside the list: a new secret, or the one that is looked at with another value and its uses.
final class SecretCard {
    private SecretCard() {}

    /// Keeps a new one.
    static Node adding(SecretModel form) {
        TextField name = new TextField();
        name.setPromptText(Texts.text("vault.name.prompt"));
        name.textProperty().bindBidirectional(form.name());
        TextField about = new TextField();
        about.setPromptText(Texts.text("vault.about.prompt"));
        about.textProperty().bindBidirectional(form.about());
        PasswordEntry value = value(form, form::add);
        Button keep = Buttons.primary("vault.keep", form::add);
        keep.disableProperty().bind(form.busy());
        return new Card(
                "vault.new",
                FormField.of("vault.name", name),
                FormField.of("vault.about", about),
                FormField.of("vault.value", value),
                NoteLine.problem(form.problem()),
                keep);
    }

    /// Shows one and takes another value for it.
    ///
    /// @param leave looks away from it
    static Node of(VaultModel.Looked looked, VaultModel model, SecretModel form, Runnable leave) {
        Secret secret = looked.secret();
        Label title = new Label(secret.name());
        title.getStyleClass().add(Styles.CARD_TITLE);
        title.setWrapText(true);
        VBox card = new VBox(title, meta(VaultTexts.about(secret)), meta(needed(looked.around())));
        card.getStyleClass().add(Styles.CARD);
        PasswordEntry value = value(form, () -> form.replace(secret));
        Button replace = Buttons.primary("vault.replace", () -> form.replace(secret));
        replace.disableProperty().bind(form.busy());
        Button remove = Buttons.plain("vault.remove", () -> gone(card, looked, model));
        remove.setDisable(looked.around() == null);
        Button back = Buttons.plain("vault.back", leave);
        FlowPane bar = new FlowPane(replace, remove, back);
        bar.getStyleClass().add(Styles.INLINE);
        card.getChildren()
                .addAll(
                        FormField.of("vault.newValue", value),
                        meta(Texts.text("vault.newValue.text")),
                        NoteLine.problem(form.problem()),
                        bar,
                        uses(looked.around()));
        card.getChildren().removeIf(one -> one instanceof Label label && label.getText().isEmpty());
        return card;
    }

    private static PasswordEntry value(SecretModel form, Runnable enter) {
        PasswordEntry value = new PasswordEntry();
        value.input().textProperty().bindBidirectional(form.value());
        value.onEnter(enter);
        return value;
    }

    private static String needed(VaultModel.@Nullable Around around) {
        if (around == null) return Texts.text("vault.neededNotKnown");
        return around.needed().isEmpty()
                ? Texts.text("vault.neededByNone")
                : Texts.text("vault.neededBy", String.join("; ", around.needed()));
    }

    private static Node uses(VaultModel.@Nullable Around around) {
        if (around == null) return new VBox();
        List<SecretUse> uses = around.uses();
        Label heading = new Label(Texts.text("vault.uses"));
        heading.getStyleClass().add(Styles.FIELD_LABEL);
        VBox lines = new VBox(heading);
        lines.getStyleClass().add(Styles.FIELD);
        uses.forEach(
                one ->
                        lines.getChildren()
                                .add(
                                        meta(
                                                Texts.text(
                                                        "vault.use",
                                                        Moments.when(one.usedAt()),
                                                        VaultTexts.by(one),
                                                        one.purpose()))));
        if (uses.isEmpty()) lines.getChildren().add(meta(Texts.text("vault.uses.none")));
        return lines;
    }

    private static void gone(Node over, VaultModel.Looked looked, VaultModel model) {
        VaultModel.Around around = looked.around();
        if (around == null) return;
        String key = around.needed().isEmpty() ? "vault.confirm" : "vault.confirmNeeded";
        if (Confirm.ask(over, key, looked.secret().name())) model.remove(looked.secret());
    }

    private static Label meta(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.META);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
