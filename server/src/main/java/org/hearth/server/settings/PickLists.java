package org.hearth.server.settings;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.time.Uuid7;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Lists that the family chooses from in its forms, and writes itself: the door to them.
/// Thread-safe.
public final class PickLists {
    private final Platform platform;

    PickLists(Platform platform) {
        this.platform = platform;
    }

    /// All lists by name, with what is in them.
    public Page<PickList> lists(Caller caller, Listing listing) {
        caller.require(Permission.SETTINGS_READ, Resource.HOUSEHOLD);
        List<PickList> all =
                platform.tx()
                        .read(
                                SettingsRepository_::new,
                                rows -> {
                                    // Lists first: what is in one is there by then.
                                    List<ListRow> found = rows.lists();
                                    Map<UUID, List<ListItemRow>> items =
                                            rows.allItems().stream()
                                                    .collect(
                                                            Collectors.groupingBy(
                                                                    one -> one.dictTypeId));
                                    return found.stream()
                                            .map(
                                                    row ->
                                                            seen(
                                                                    row,
                                                                    items.getOrDefault(
                                                                            row.id, List.of())))
                                            .toList();
                                });
        return Page.of(listing, "name", all, PickList::name);
    }

    /// Writes a new list.
    public PickList add(Caller caller, PickListForm form) {
        caller.require(Permission.SETTINGS_MANAGE, Resource.HOUSEHOLD);
        requireDistinct(form);
        return platform.tx()
                .write(
                        SettingsRepository_::new,
                        (rows, unit) -> {
                            ListRow row = new ListRow();
                            row.id = Uuid7.next(platform.clock());
                            row.dictType = form.key();
                            row.createdAt = platform.clock().instant();
                            fill(row, form);
                            rows.insert(row);
                            List<ListItemRow> items = items(row.id, form);
                            rows.insertItems(items);
                            platform.audit().done(unit, caller, "pick-list.add", target(row));
                            unit.publish(new SettingsEvents.PickListChanged(row.id));
                            return seen(row, items);
                        });
    }

    /// Writes a list again, as a whole.
    public PickList change(Caller caller, PickListId id, PickListForm form) {
        caller.require(Permission.SETTINGS_MANAGE, Resource.HOUSEHOLD);
        requireDistinct(form);
        return platform.tx()
                .write(
                        SettingsRepository_::new,
                        (rows, unit) -> {
                            ListRow row = find(rows, id);
                            Long version = form.version();
                            if (version == null) throw new Invalid("version", "is required");
                            Conflict.unlessPresent("The list", version, row.version);
                            Map<String, Object> before = facts(rows.items(row.id));
                            fill(row, form);
                            rows.update(row);
                            rows.clearItems(row.id);
                            List<ListItemRow> items = items(row.id, form);
                            rows.insertItems(items);
                            platform.audit()
                                    .changed(
                                            unit,
                                            caller,
                                            "pick-list.change",
                                            target(row),
                                            before,
                                            facts(items));
                            unit.publish(new SettingsEvents.PickListChanged(row.id));
                            return seen(row, items);
                        });
    }

    /// Removes a list; values that were chosen from it stay.
    public void remove(Caller caller, PickListId id) {
        caller.require(Permission.SETTINGS_MANAGE, Resource.HOUSEHOLD);
        platform.tx()
                .write(
                        SettingsRepository_::new,
                        (rows, unit) -> {
                            ListRow row = find(rows, id);
                            rows.delete(row);
                            platform.audit().done(unit, caller, "pick-list.remove", target(row));
                            unit.publish(new SettingsEvents.PickListChanged(row.id));
                            return row;
                        });
    }

    private static void requireDistinct(PickListForm form) {
        long distinct = form.items().stream().map(PickListItem::value).distinct().count();
        if (distinct != form.items().size()) {
            throw new Invalid("items", "must each have a value of their own");
        }
    }

    private void fill(ListRow row, PickListForm form) {
        row.dictName = form.name().strip();
        row.remark = form.description();
        row.updatedAt = platform.clock().instant();
    }

    private List<ListItemRow> items(UUID list, PickListForm form) {
        List<ListItemRow> rows = new ArrayList<>();
        for (PickListItem item : form.items()) {
            ListItemRow row = new ListItemRow();
            row.id = Uuid7.next(platform.clock());
            row.dictTypeId = list;
            row.dictLabel = item.label();
            row.dictValue = item.value();
            row.remark = item.note();
            row.sort = rows.size();
            rows.add(row);
        }
        return rows;
    }

    private static PickList seen(ListRow row, List<ListItemRow> items) {
        return new PickList(
                new PickListId(row.id),
                row.dictType,
                row.dictName,
                row.remark,
                items.stream()
                        .map(one -> new PickListItem(one.dictLabel, one.dictValue, one.remark))
                        .toList(),
                row.version);
    }

    private static Map<String, Object> facts(List<ListItemRow> items) {
        return Map.of("items", items.stream().map(one -> one.dictValue).toList());
    }

    private static Target target(ListRow row) {
        return Target.of("pick-list", new PickListId(row.id), row.dictName);
    }

    private static ListRow find(SettingsRepository rows, PickListId id) {
        return rows.list(id.value()).orElseThrow(() -> new NotFound("pick list", id.value()));
    }
}
