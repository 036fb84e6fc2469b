package org.hearth.server.settings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import java.time.Instant;
import java.util.UUID;

/// A parameter that the family added.
@Entity
@Table(name = "sys_params")
class ParamRow {
    @Id UUID id;
    String paramCode;

    @Enumerated(EnumType.STRING)
    SettingType valueType;

    /// JSON as text.
    @JdbcTypeCode(SqlTypes.JSON)
    String defaultValue;

    String remark;
    Instant createdAt;
}
