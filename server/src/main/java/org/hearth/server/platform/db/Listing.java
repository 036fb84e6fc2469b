package org.hearth.server.platform.db;

import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.Sort;

import org.hearth.server.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Which part of a list is wanted, and in which order.
///
/// @param limit 1 to 200 items
/// @param offset a multiple of the limit
/// @param orderBy a name of the list's own; null for its usual order
/// @param direction of that order
/// @param search what somebody typed; null for everything
public record Listing(
        int limit,
        int offset,
        @Nullable String orderBy,
        Direction direction,
        @Nullable String search) {

    /// The first fifty in the list's usual order.
    public static final Listing FIRST = new Listing(50, 0, null, Direction.ASC, null);

    private static final int MOST = 200;

    /// Which end comes first.
    public enum Direction {
        ASC,
        DESC
    }

    /// Refuses what no list can answer, with [Invalid].
    public Listing {
        if (limit < 1 || limit > MOST) throw new Invalid("limit", "must be between 1 and " + MOST);
        if (offset < 0 || offset % limit != 0) {
            throw new Invalid("offset", "must be a multiple of limit, from 0");
        }
    }

    /// This part, as a query takes it.
    public Limit part() {
        return Limit.range(offset + 1L, (long) offset + limit);
    }

    /// The order by some attributes, in the direction that is wanted.
    public <T> Order<T> by(String... attributes) {
        boolean isUp = direction == Direction.ASC;
        return Order.by(
                Arrays.stream(attributes)
                        .<Sort<? super T>>map(one -> isUp ? Sort.asc(one) : Sort.desc(one))
                        .toList());
    }

    /// As it is, and the newest first where no order is asked for; throws [Invalid] for another
    /// order than by time.
    ///
    /// @param time the name of that order
    public Listing newestFirst(String time) {
        requireOrder(time);
        return orderBy == null ? new Listing(limit, offset, time, Direction.DESC, search) : this;
    }

    /// Throws [Invalid] when another order is asked for than the only one that the list has.
    ///
    /// @param only the name of that order
    public void requireOrder(String only) {
        if (orderBy != null && !orderBy.equals(only)) {
            throw new Invalid("orderBy", "must be " + only);
        }
    }
}
