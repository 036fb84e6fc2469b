package org.hearth.server.platform.db;

import org.hearth.server.platform.text.Folding;

import java.util.List;
import java.util.function.Function;

/// One part of a list and how long the whole is.
///
/// @param total how many there are in all; never older than the last committed write
/// @param page counted from 1
public record Page<T>(List<T> items, long total, int page, int pageSize, int totalPages) {

    /// Copies the items.
    public Page {
        items = List.copyOf(items);
    }

    /// The answer to a listing.
    public static <T> Page<T> of(Listing listing, List<T> items, long total) {
        int pages = Math.toIntExact((total + listing.limit() - 1) / listing.limit());
        return new Page<>(
                items, total, listing.offset() / listing.limit() + 1, listing.limit(), pages);
    }

    /// The answer to a listing of few things that are all at hand.
    ///
    /// @param order what their order is called
    /// @param all in that order
    /// @param words in which a search looks
    public static <T> Page<T> of(
            Listing listing, String order, List<T> all, Function<? super T, String> words) {
        listing.requireOrder(order);
        String search = Folding.fold(listing.search());
        List<T> fitting =
                all.stream()
                        .filter(one -> Folding.fold(words.apply(one)).contains(search))
                        .toList();
        if (listing.direction() == Listing.Direction.DESC) fitting = fitting.reversed();
        int from = Math.min(listing.offset(), fitting.size());
        int to = Math.min(from + listing.limit(), fitting.size());
        return of(listing, fitting.subList(from, to), fitting.size());
    }

    /// The same page with every item turned into something else.
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(
                items.stream().<R>map(change).toList(), total, page, pageSize, totalPages);
    }
}
