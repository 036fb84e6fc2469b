package org.hearth.app;

import org.hearth.server.access.Capability;
import org.hearth.server.access.Client;
import org.hearth.server.access.NewGrant;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.PersonKind;
import org.hearth.server.access.Roster;
import org.hearth.server.access.RosterEntry;
import org.hearth.server.access.Scope;
import org.hearth.server.access.Subject;
import org.hearth.server.fleet.NewPairing;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.RootId;
import org.hearth.server.places.PlaceForm;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.server.playlists.PlaylistId;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A family in a whole hub: one of each sort of person, two folders with a song each, one list with
/// both, a kitchen and a study. The guest was given the first folder and the kitchen.
final class Family {
    private static final Caller HUB = Caller.system("test");

    private final TestHub hub;
    private final Map<Member, PersonId> ids = new EnumMap<>(Member.class);
    private final Map<Member, String> tokens = new EnumMap<>(Member.class);
    final MediaItem shown;
    final MediaItem hidden;
    final PlaylistId list;
    final UUID kitchen;
    final UUID study;

    /// Who asks.
    enum Member {
        OWNER,
        ADMIN,
        OPERATOR,
        VIEWER,
        AUDITOR,
        GUEST,
        CHILD
    }

    Family(TestHub hub, Path music) throws IOException {
        this.hub = hub;
        shown = shelve(music.resolve("shown"), "Open song");
        hidden = shelve(music.resolve("hidden"), "Secret song");
        list = hub.hub().playlists().playlists().create(HUB, new NewPlaylist("Both", null)).id();
        hub.hub().playlists().playlists().append(HUB, list, List.of(shown.id(), hidden.id()));
        kitchen = place("Kitchen");
        study = place("Study");
        for (Member member : Member.values()) ids.put(member, add(member));
        PersonId guest = id(Member.GUEST);
        give(guest, ResourceType.MEDIA_ROOT, shown.rootId(), "media:read", "media:play");
        giveList(list.value().toString());
        giveRoom(kitchen.toString());
    }

    /// Lets the guest hear a list.
    void giveList(String id) {
        PlaylistId one = new PlaylistId(UUID.fromString(id));
        give(id(Member.GUEST), ResourceType.PLAYLIST, one, "playlist:read");
    }

    /// Lets the guest see a room.
    void giveRoom(String id) {
        Subject subject = new Subject(Subject.Type.USER, id(Member.GUEST).value());
        RosterEntry entry = new RosterEntry(subject, List.of(Capability.VIEW));
        Roster roster = new Roster(List.of(entry));
        hub.hub().access().rosters().replace(HUB, UUID.fromString(id), roster);
    }

    /// A body whose ids are of things that are there, as far as a family has them.
    String real(String body) {
        String song = shown.id().value().toString();
        return body.replaceAll("(\"mediaIds?\":\\[?)\"[-0-9a-f]{36}\"", "$1\"" + song + "\"")
                .replaceAll("(\"placeId\":)\"[-0-9a-f]{36}\"", "$1\"" + kitchen + "\"");
    }

    PersonId id(Member member) {
        PersonId id = ids.get(member);
        if (id == null) throw new IllegalStateException(member + " is not there yet");
        return id;
    }

    /// An access token of theirs, the same each time.
    String token(Member member) {
        return tokens.computeIfAbsent(member, this::freshToken);
    }

    /// Forgets a token that may be over.
    void forget(Member member) {
        tokens.remove(member);
    }

    /// An access token of a sign-in of its own.
    String freshToken(Member member) {
        var fleet = hub.hub().fleet().fleet();
        NewPairing wanted = new NewPairing(Scope.ADMIN, id(member), null);
        String code = fleet.startPairing(HUB, wanted).code();
        Client phone = new Client(member.name(), Client.Type.PHONE);
        return fleet.completePairing(code, phone, Origin.HERE).tokens().access();
    }

    private PersonId add(Member member) {
        return hub.hub().access().people().add(HUB, form(member)).id();
    }

    private static NewPerson form(Member member) {
        Instant end = Instant.now().plus(Duration.ofDays(1));
        return switch (member) {
            case GUEST -> form(member, PersonKind.GUEST, null, end);
            case CHILD -> form(member, PersonKind.CHILD, null, null);
            case OWNER, ADMIN, OPERATOR, VIEWER, AUDITOR ->
                    form(member, PersonKind.ADULT, List.of(Role.valueOf(member.name())), null);
        };
    }

    private static NewPerson form(
            Member member,
            PersonKind kind,
            @Nullable List<Role> roles,
            @Nullable Instant expiresAt) {
        return new NewPerson(member.name(), null, kind, roles, null, null, null, expiresAt);
    }

    private void give(
            PersonId to, ResourceType type, org.hearth.server.platform.db.Id id, String... names) {
        NewGrant grant = new NewGrant(type, id.value(), List.of(names));
        hub.hub().access().grants().add(HUB, to, grant);
    }

    private UUID place(String name) {
        PlaceForm form = new PlaceForm(name, null, null, null, null, null, null);
        return hub.hub().places().catalog().add(HUB, form).id().value();
    }

    private MediaItem shelve(Path folder, String title) throws IOException {
        Files.createDirectories(folder);
        Tones.wav(folder.resolve(title + ".wav"), 1);
        RootId root = hub.hub().media().roots().ensure(HUB, folder.toRealPath()).id();
        return Await.until(() -> hub.itemsIn(root), known -> known.size() == 1).getFirst();
    }
}
