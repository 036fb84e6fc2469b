package org.hearth.server.platform.actions;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/// How much can go wrong when an action is done without asking. Pure.
///
/// Source: the autonomy model of OwnPilot. The score is the mean of the category's base and of the
/// share that the action's factors have in the weight of all factors; three heavy factors make any
/// action critical.
///
/// @param score 0 to 100
public record Risk(int score) {
    private static final int ALL = weight(Arrays.asList(RiskFactor.values()));
    private static final int HEAVY = 70;
    private static final int MANY_HEAVY = 3;
    private static final int CRITICAL = 75;

    /// The four steps that people decide by.
    public enum Band {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL;

        /// The band's word outside: `low`.
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The risk of an action.
    public static Risk of(Category category, Set<RiskFactor> factors) {
        double share = 100.0 * weight(factors) / ALL;
        int mean = Math.toIntExact(Math.min(100, Math.round((category.base + share) / 2)));
        long heavy = factors.stream().filter(one -> one.weight >= HEAVY).count();
        return new Risk(heavy >= MANY_HEAVY ? Math.max(CRITICAL, mean) : mean);
    }

    /// Below 25 low, below 50 medium, below 75 high, else critical.
    public Band band() {
        if (score < 25) return Band.LOW;
        if (score < 50) return Band.MEDIUM;
        return score < CRITICAL ? Band.HIGH : Band.CRITICAL;
    }

    private static int weight(Collection<RiskFactor> factors) {
        return factors.stream().mapToInt(one -> one.weight).sum();
    }
}
