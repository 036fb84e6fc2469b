package org.hearth.server.settings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// One thing in a list to choose from.
@Entity
@Table(name = "sys_dict_data")
class ListItemRow {
    @Id UUID id;
    UUID dictTypeId;
    String dictLabel;
    String dictValue;
    @Nullable String remark;
    int sort;
}
