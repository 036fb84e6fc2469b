package org.hearth.server.settings;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of settings, parameters and lists.
@Repository
interface SettingsRepository {
    @Insert
    void insert(SettingRow row);

    @Update
    void update(SettingRow row);

    @Delete
    void delete(SettingRow row);

    @Query("from SettingRow where key = :key")
    List<SettingRow> values(String key);

    @Query("from SettingRow")
    List<SettingRow> allValues();

    @Query("delete from SettingRow where key = :key")
    int forget(String key);

    @Insert
    void insert(ParamRow row);

    @Delete
    void delete(ParamRow row);

    @Query("from ParamRow order by paramCode")
    List<ParamRow> params();

    @Query("from ParamRow where paramCode = :code")
    Optional<ParamRow> param(String code);

    @Insert
    void insert(ListRow row);

    @Update
    void update(ListRow row);

    @Delete
    void delete(ListRow row);

    @Query("from ListRow order by sort, dictName, id")
    List<ListRow> lists();

    @Find
    Optional<ListRow> list(UUID id);

    @Query("from ListItemRow order by sort, id")
    List<ListItemRow> allItems();

    @Query("from ListItemRow where dictTypeId = :listId order by sort, id")
    List<ListItemRow> items(UUID listId);

    @Query("delete from ListItemRow where dictTypeId = :listId")
    int clearItems(UUID listId);

    @Insert
    void insertItems(List<ListItemRow> items);
}
