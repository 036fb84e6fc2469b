package org.hearth.server.access.decide;

import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.Resource.Ref;
import org.hearth.server.platform.auth.ResourceType;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// For what one permission holds after a change and did not before. Pure.
///
/// @param refs what it holds for now; the household is everything
/// @param denied for what it does not hold even so
public record Gain(Set<Ref> refs, Set<Ref> denied) {
    private static final Ref HOUSE = new Ref(ResourceType.HOUSEHOLD, null);

    /// Copies the sets.
    public Gain {
        refs = Set.copyOf(refs);
        denied = Set.copyOf(denied);
    }

    /// What comes with a change from one reach to another. Where a denial is lifted from somebody
    /// who has single things only, all of them count as new.
    public static Gain between(Reach before, Reach after) {
        if (after.isWhole() && !before.isWhole()) return new Gain(Set.of(HOUSE), after.denied());
        Set<Ref> lifted = without(before.denied(), after.denied());
        if (after.isWhole()) return new Gain(lifted, after.denied());
        if (!lifted.isEmpty()) return new Gain(after.allowed(), after.denied());
        Set<Ref> refs = before.isWhole() ? Set.of() : without(after.allowed(), before.allowed());
        return new Gain(refs, after.denied());
    }

    /// The first thing of it for which somebody's reach does not hold; empty when they have it all.
    /// Where it is unclear whether two things have something in common, as with all devices and one
    /// room, they have.
    ///
    /// @param known a thing with all that is around it; nothing for what was removed
    public Optional<Ref> beyond(Reach giver, Function<Ref, Resource> known) {
        if (giver.isEverywhere()) return Optional.empty();
        Around around = new Around(known);
        return refs.stream()
                .filter(around::isThere)
                .flatMap(ref -> lacks(giver, ref, around))
                .findFirst();
    }

    private Stream<Ref> lacks(Reach giver, Ref gained, Around around) {
        boolean has =
                giver.isWhole() || giver.allowed().stream().anyMatch(around.of(gained)::contains);
        if (!has) return Stream.of(gained);
        return giver.denied().stream()
                .filter(around::isThere)
                .filter(one -> around.meet(one, gained))
                .filter(one -> Collections.disjoint(around.of(one), denied));
    }

    private static Set<Ref> without(Set<Ref> some, Set<Ref> others) {
        Set<Ref> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private record Around(Function<Ref, Resource> known) {
        /// The thing, what it is in, and all of their kinds.
        Set<Ref> of(Ref ref) {
            Set<Ref> all = new HashSet<>();
            Stream.concat(Stream.of(ref), known.apply(ref).refs().stream())
                    .flatMap(one -> Stream.of(one, new Ref(one.type(), null)))
                    .forEach(all::add);
            return all;
        }

        /// What was removed is nowhere, whatever is still said about it.
        boolean isThere(Ref ref) {
            return ref.id() == null || !known.apply(ref).refs().isEmpty();
        }

        boolean meet(Ref one, Ref other) {
            boolean isKind = one.id() == null || other.id() == null;
            if (isKind && canMeet(one.type(), other.type())) return true;
            return of(one).contains(other) || of(other).contains(one);
        }

        private static boolean canMeet(ResourceType one, ResourceType other) {
            return one == other || one.holds(other) || other.holds(one);
        }
    }
}
