package org.hearth.ui.values;

import org.hearth.server.settings.Extent;
import org.hearth.server.settings.Measure;
import org.hearth.server.settings.SettingType;
import org.hearth.server.settings.SettingView;
import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Locale;

/// Settings in words. Pure.
final class ValueTexts {
    private ValueTexts() {}

    /// What a setting is called: `Wait before going back`.
    static String name(SettingView view) {
        String last = view.key().substring(view.key().lastIndexOf('.') + 1);
        return view.custom()
                ? view.key()
                : Texts.or(
                        "setting." + view.key(), Texts.words(last.isEmpty() ? view.key() : last));
    }

    /// What it belongs to: what stands before the first dot, or the family's own.
    static String group(SettingView view) {
        if (view.custom()) return Texts.text("values.group.own");
        String first = view.key().substring(0, Math.max(0, view.key().indexOf('.')));
        return Texts.or("values.group." + first, Texts.words(first));
    }

    /// A value for people: `5 minutes`.
    static String value(SettingView view, JsonNode value) {
        if (view.type() == SettingType.BOOL) return Texts.text(value.booleanValue() ? "on" : "off");
        if (view.type() == SettingType.INT) return number(view.measure(), value.longValue());
        String words = value.isString() ? value.stringValue() : value.toString();
        return words.isEmpty() ? Texts.text("values.nothing") : words;
    }

    private static String number(@Nullable Measure measure, long number) {
        return measure == null
                ? Texts.text("values.number", number)
                : Texts.text("values.number." + word(measure), number);
    }

    /// What the number counts, beside its field; empty for what is no measure.
    static String unit(SettingView view) {
        return view.measure() == null ? "" : Texts.text("values.unit." + word(view.measure()));
    }

    /// Where the value comes from, and what would hold otherwise.
    static String origin(SettingView view, Extent.Kind where) {
        Extent.Kind set = view.setFor();
        if (set == null) {
            return Texts.text(view.custom() ? "values.from.begin" : "values.from.default");
        }
        String initial = value(view, view.initial());
        return set == where
                ? Texts.text("values.from.here." + word(set), initial)
                : Texts.text("values.from." + word(set));
    }

    /// The range of a number: `1 to 120 minutes`; empty without one.
    static String range(SettingView view) {
        if (view.least() == null || view.most() == null) return "";
        return Texts.text("values.range", view.least(), number(view.measure(), view.most()));
    }

    /// What the words of a search are looked for in.
    static String searched(SettingView view) {
        return (name(view) + " " + view.description() + " " + group(view) + " " + view.key())
                .toLowerCase(Locale.ROOT);
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
