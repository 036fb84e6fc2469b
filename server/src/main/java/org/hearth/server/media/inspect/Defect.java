package org.hearth.server.media.inspect;

import org.hearth.server.media.inspect.Inspection.Kind;
import org.hearth.server.media.inspect.Inspection.Problem;

/// Ends the reading of a file that cannot be used. Stays inside this package: [Inspector] answers
/// the [Problem].
final class Defect extends Exception {

    private final Problem problem;

    private Defect(Kind kind, String reason) {
        super(reason, null, false, false);
        this.problem = new Problem(kind, reason);
    }

    static Defect truncated(String what) {
        return new Defect(
                Kind.TRUNCATED,
                "The file ends too early: %s. Copy or download it again.".formatted(what));
    }

    static Defect damaged(String what) {
        return new Defect(
                Kind.DAMAGED,
                "The file is damaged: %s. Copy or download it again.".formatted(what));
    }

    static Defect tooLarge(String what) {
        return new Defect(Kind.TOO_LARGE, what);
    }

    static Defect mislabelled(MediaFormat name, String content) {
        return new Defect(
                Kind.MISLABELLED,
                "The name says %s, but the content is %s. Rename it if you know what it is."
                        .formatted(withoutArticle(name.noun()), content));
    }

    Problem problem() {
        return problem;
    }

    private static String withoutArticle(String noun) {
        return noun.replaceFirst("^an? ", "");
    }
}
