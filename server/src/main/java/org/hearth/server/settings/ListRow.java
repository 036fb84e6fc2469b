package org.hearth.server.settings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A list to choose from.
@Entity
@Table(name = "sys_dict_type")
class ListRow {
    @Id UUID id;
    String dictType;
    String dictName;
    @Nullable String remark;
    int sort;
    Instant createdAt;
    Instant updatedAt;
    @Version long version;
}
