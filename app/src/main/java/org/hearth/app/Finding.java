package org.hearth.app;

import org.hearth.ui.system.SystemReport;

/// One thing that was looked at.
///
/// @param what in a few words
/// @param verdict how it is
/// @param detail what was found, or what to do about it
record Finding(String what, Verdict verdict, String detail) {

    /// How a thing is.
    enum Verdict {
        /// It works.
        GOOD("ok     "),
        /// The main job runs without it.
        MISSING("missing"),
        /// The main job runs, and somebody should look into it.
        SUSPECT("BROKEN "),
        /// The hub cannot run.
        FATAL("FAILED ");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }
    }

    static Finding good(String what, String detail) {
        return new Finding(what, Verdict.GOOD, detail);
    }

    static Finding missing(String what, String remedy) {
        return new Finding(what, Verdict.MISSING, remedy);
    }

    static Finding suspect(String what, String remedy) {
        return new Finding(what, Verdict.SUSPECT, remedy);
    }

    static Finding fatal(String what, String remedy) {
        return new Finding(what, Verdict.FATAL, remedy);
    }

    boolean isFatal() {
        return verdict == Verdict.FATAL;
    }

    /// The same for the console.
    SystemReport.Finding seen() {
        return new SystemReport.Finding(
                what,
                switch (verdict) {
                    case GOOD -> SystemReport.Finding.Verdict.WORKS;
                    case MISSING -> SystemReport.Finding.Verdict.MISSING;
                    case SUSPECT, FATAL -> SystemReport.Finding.Verdict.BROKEN;
                },
                detail);
    }

    String line() {
        return verdict.word + "  " + what + ": " + detail;
    }
}
