package org.hearth.server.media;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/// One folder of the library.
@Entity
@Table(name = "media_roots")
class MediaRoot {
    @Id UUID id;
    String name;
    String path;
    boolean online;
    Instant createdAt;
    @Version long version;
}
