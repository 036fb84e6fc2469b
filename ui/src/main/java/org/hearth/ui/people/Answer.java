package org.hearth.ui.people;

import org.hearth.ui.look.Texts;

import java.util.List;

/// The answer to an everyday question.
///
/// @param where the things it holds for, or those it does not hold for, by the verdict
/// @param reason in a sentence; empty where it differs from thing to thing
public record Answer(Everyday question, Verdict verdict, List<String> where, String reason) {
    private static final int MOST = 4;

    /// How far a yes goes.
    public enum Verdict {
        YES,
        /// Everywhere but there.
        EXCEPT,
        /// There and nowhere else.
        ONLY,
        NO
    }

    /// Copies the list.
    public Answer {
        where = List.copyOf(where);
    }

    /// A decision for the house as a whole and for each thing of a kind, taken together.
    static Answer of(Everyday question, boolean isWhole, String reason, List<Part> parts) {
        List<String> open = parts.stream().filter(Part::isAllowed).map(Part::name).toList();
        List<String> shut = parts.stream().filter(one -> !one.isAllowed()).map(Part::name).toList();
        if (isWhole && shut.isEmpty()) return new Answer(question, Verdict.YES, List.of(), reason);
        if (isWhole) return new Answer(question, Verdict.EXCEPT, shut, "");
        if (open.isEmpty()) return new Answer(question, Verdict.NO, List.of(), reason);
        return new Answer(question, Verdict.ONLY, open, "");
    }

    /// What was decided for one thing.
    record Part(String name, boolean isAllowed) {}

    /// The answer in words: `Only: Family music, Photos`.
    public String words() {
        return switch (verdict) {
            case YES -> Texts.text(question.of() == null ? "answer.yes" : "answer.everywhere");
            case NO -> Texts.text("answer.no");
            case EXCEPT -> Texts.text("answer.except", names());
            case ONLY -> Texts.text("answer.only", names());
        };
    }

    private String names() {
        if (where.size() <= MOST) return String.join(", ", where);
        String some = String.join(", ", where.subList(0, MOST));
        return Texts.text("answer.more", some, where.size() - MOST);
    }
}
