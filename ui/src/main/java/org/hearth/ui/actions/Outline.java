package org.hearth.ui.actions;

import org.hearth.ui.look.Texts;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// An output as an indented outline that people can read. Pure.
final class Outline {
    private static final int MOST_LINES = 300;
    private static final String STEP = "    ";

    private final List<String> lines = new ArrayList<>();

    private Outline() {}

    static String of(JsonNode output) {
        Outline outline = new Outline();
        outline.write("", "", output);
        int more = outline.lines.size() - MOST_LINES;
        String shown = String.join("\n", outline.lines.stream().limit(MOST_LINES).toList());
        return more > 0 ? shown + "\n" + Texts.text("trial.more", more) : shown;
    }

    private void write(String indent, String name, JsonNode value) {
        String lead = indent + (name.isEmpty() ? "" : name + ": ");
        if (value.isContainer() && value.isEmpty()) {
            lines.add(lead + Texts.text("trial.nothing"));
        } else if (value.isObject()) {
            if (!name.isEmpty()) lines.add(indent + name);
            String inner = name.isEmpty() ? indent : indent + STEP;
            value.forEachEntry((key, one) -> write(inner, key, one));
        } else if (value.isArray()) {
            if (!name.isEmpty()) lines.add(indent + name);
            int place = 1;
            for (JsonNode one : value) {
                write(name.isEmpty() ? indent : indent + STEP, "" + place++, one);
            }
        } else {
            lines.add(lead + (value.isNull() ? "–" : value.asString()));
        }
    }
}
