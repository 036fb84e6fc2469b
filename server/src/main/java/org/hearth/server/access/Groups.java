package org.hearth.server.access;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.catalog.Catalog;
import org.hearth.server.platform.catalog.Column;
import org.hearth.server.platform.catalog.Column.Trait;
import org.hearth.server.platform.catalog.Kind;
import org.hearth.server.platform.text.Folding;
import org.hibernate.StatelessSession;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Persons who are given something together: a catalogue, and the door to who is in them.
/// Thread-safe.
public final class Groups {
    private static final Kind<GroupRow, Group, GroupForm> KIND =
            Kind.named("group", "/api/groups", "a group of persons")
                    .of(GroupRow.class, GroupRow::new, Group.class, Group::of)
                    .form(GroupForm.class, (row, form) -> form.fill(row))
                    .allow(Permission.AUTH_MANAGE, Permission.AUTH_MANAGE, ResourceType.HOUSEHOLD)
                    .column(Column.line("name", Group::name).with(Trait.TITLE))
                    .column(Column.text("description", Group::description).with(Trait.SEARCHED))
                    .checked(Groups::name);

    private final Platform platform;
    private final Ceiling ceiling;
    private final Standings standings;
    private final OwnersWord ownersWord;
    private final Catalog<GroupRow, Group, GroupForm> catalog;

    Groups(Platform platform, Ceiling ceiling, Standings standings) {
        this.platform = platform;
        this.ceiling = ceiling;
        this.standings = standings;
        ownersWord = new OwnersWord(platform.tx());
        catalog = new Catalog<>(platform, KIND);
    }

    /// The groups themselves.
    public Catalog<?, Group, GroupForm> catalog() {
        return catalog;
    }

    /// Who is in a group.
    public Members members(Caller caller, GroupId id) {
        catalog.entry(caller, id.value());
        return platform.tx()
                .read(RightsRepository_::new, rights -> new Members(ids(rights, id.value())));
    }

    /// Replaces the members of a group as a whole. From a group that something is denied to, nobody
    /// but an owner goes by themselves, and no owner comes or goes without an owner's word.
    public Members replace(Caller caller, GroupId id, Members wanted) {
        caller.require(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        Group group = catalog.entry(caller, id.value());
        List<MemberRow> rows =
                wanted.personIds().stream()
                        .distinct()
                        .map(person -> MemberRow.of(person.value(), id.value()))
                        .toList();
        return platform.tx()
                .write(
                        RightsRepository_::new,
                        (rights, unit) -> {
                            Ceiling.Watch watch = ceiling.watch(caller);
                            rows.forEach(row -> requirePerson(row.userId));
                            ownersWord.requireToMove(
                                    caller,
                                    id.value(),
                                    Set.copyOf(rights.members(id.value())),
                                    rows.stream()
                                            .map(row -> row.userId)
                                            .collect(Collectors.toSet()));
                            Map<String, Object> before = facts(rights, id);
                            rights.clearMembers(id.value());
                            rights.insertMembers(rows);
                            watch.require();
                            InCharge.requireOwners(platform.tx(), platform.clock().instant());
                            platform.audit()
                                    .changed(
                                            unit,
                                            caller,
                                            "group.members",
                                            Target.of("group", id, group.name()),
                                            before,
                                            facts(rights, id));
                            standings.changed(unit);
                            return new Members(ids(rights, id.value()));
                        });
    }

    private void requirePerson(UUID person) {
        platform.tx().read(AccessRepository_::new, access -> access.person(person));
    }

    private static Map<String, Object> facts(RightsRepository rights, GroupId id) {
        return Map.of(
                "personIds",
                ids(rights, id.value()).stream().map(one -> one.value().toString()).toList());
    }

    private static List<PersonId> ids(RightsRepository rights, UUID group) {
        return rights.members(group).stream().sorted().map(PersonId::new).toList();
    }

    /// A group's slug is made of its first name: lower case with dashes, and a number on a clash.
    private static void name(StatelessSession store, GroupRow row) {
        if (row.slug != null) return;
        String words = Folding.fold(row.name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String slug = words.isEmpty() ? "group" : words;
        String free = slug;
        for (int number = 2; isTaken(store, free); number++) free = slug + "-" + number;
        row.slug = free;
    }

    private static boolean isTaken(StatelessSession store, String slug) {
        return store.createSelectionQuery(
                                "select count(*) from GroupRow where slug = :slug", Long.class)
                        .setParameter("slug", slug)
                        .getSingleResult()
                > 0;
    }
}
