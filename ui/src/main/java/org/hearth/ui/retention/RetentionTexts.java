package org.hearth.ui.retention;

import org.hearth.server.platform.retention.RetentionPreview;
import org.hearth.server.platform.retention.RetentionRule;
import org.hearth.server.platform.retention.RetentionRun;
import org.hearth.ui.look.Moments;
import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;

/// What is kept, in words. Pure.
final class RetentionTexts {
    private RetentionTexts() {}

    /// What a sort of data is: `Sign-ins that are over`.
    static String what(RetentionRule rule) {
        return Texts.or("retention.what." + rule.dataClass(), rule.description());
    }

    /// `30 days`, or for ever.
    static String age(@Nullable Integer days) {
        return days == null ? Texts.text("retention.forEver") : Texts.text("retention.age", days);
    }

    /// What would go, and from when the oldest is.
    static String foreseen(RetentionPreview preview) {
        String oldest =
                preview.oldest() == null
                        ? ""
                        : " " + Texts.text("retention.oldest", Moments.day(preview.oldest()));
        String goes =
                preview.before() == null
                        ? Texts.text("retention.staysAll")
                        : Texts.text(
                                "retention.goes", preview.rows(), Moments.day(preview.before()));
        return goes + oldest;
    }

    /// What went last; empty when it never ran.
    static String last(@Nullable RetentionRun run) {
        if (run == null) return "";
        String when = Moments.when(run.at());
        return run.problem() == null
                ? Texts.text("retention.went", when, run.rows())
                : Texts.text("retention.stuck", when, run.problem());
    }
}
