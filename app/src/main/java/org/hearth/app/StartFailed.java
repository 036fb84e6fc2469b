package org.hearth.app;

/// The hub could not start; names the step and says why.
public final class StartFailed extends RuntimeException {

    StartFailed(String step, Exception cause) {
        super(sentence(step, cause), cause);
    }

    private static String sentence(String step, Exception cause) {
        String why = cause.getMessage();
        return why == null || why.isBlank()
                ? "The hub cannot start: " + step + " failed (" + cause.getClass().getName() + ")."
                : why;
    }
}
