package org.hearth.ui.entry;

/// How hard a password is to guess, roughly: enough for a hint while typing.
public enum PasswordStrength {
    EMPTY(0),
    /// Shorter than the hub accepts.
    TOO_SHORT(0.2),
    WEAK(0.4),
    FAIR(0.7),
    STRONG(1);

    /// What the hub accepts at least.
    public static final int LEAST = 10;

    private final double share;

    PasswordStrength(double share) {
        this.share = share;
    }

    /// Counts what is left when runs and repetitions are taken out, times the kinds of characters.
    public static PasswordStrength of(String password) {
        if (password.isEmpty()) return EMPTY;
        if (password.length() < LEAST) return TOO_SHORT;
        double bits = surprising(password) * (2.0 + kinds(password));
        if (bits < 30) return WEAK;
        return bits < 44 ? FAIR : STRONG;
    }

    /// How much of the bar is filled, 0 to 1.
    public double share() {
        return share;
    }

    /// The key of its words.
    public String textKey() {
        return "password." + name().toLowerCase(java.util.Locale.ROOT);
    }

    private static long surprising(String password) {
        long count = 1;
        for (int i = 1; i < password.length(); i++) {
            int step = password.charAt(i) - password.charAt(i - 1);
            boolean isSeen = password.substring(0, i).indexOf(password.charAt(i)) >= 0;
            if (Math.abs(step) > 1 && !isSeen) count++;
        }
        return count;
    }

    private static int kinds(String password) {
        boolean hasLower = password.chars().anyMatch(Character::isLowerCase);
        boolean hasUpper = password.chars().anyMatch(Character::isUpperCase);
        boolean hasDigit = password.chars().anyMatch(Character::isDigit);
        boolean hasOther = password.chars().anyMatch(one -> !Character.isLetterOrDigit(one));
        return (hasLower ? 1 : 0) + (hasUpper ? 1 : 0) + (hasDigit ? 1 : 0) + (hasOther ? 1 : 0);
    }
}
