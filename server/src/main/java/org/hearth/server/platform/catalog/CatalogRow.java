package org.hearth.server.platform.catalog;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/// What the row of every catalogue has; the rest is its own.
@MappedSuperclass
public abstract class CatalogRow {
    @Id public UUID id;

    /// The folded title: what a family means by alphabetical.
    public String titleOrder;

    /// The folded words in which a search looks.
    public String searchText;

    public Instant createdAt;
    public Instant updatedAt;
    @Version public long version;
}
