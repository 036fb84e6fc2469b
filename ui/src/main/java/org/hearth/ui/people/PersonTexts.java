package org.hearth.ui.people;

import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.platform.auth.Role;
import org.hearth.ui.look.Texts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Persons in words. Pure.
public final class PersonTexts {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter CLOSE = DateTimeFormatter.ofPattern("HH:mm:ss");

    /// Colours for whoever chose none; white letters on each hold 4.5 to 1.
    public static final List<String> COLORS =
            List.of(
                    "#b03c0b", "#8a5a00", "#4f6b1d", "#0f6b52", "#0b6280", "#3557a8", "#6b4aa3",
                    "#9a3169");

    private PersonTexts() {}

    /// Up to two letters that stand for a name.
    public static String initials(String name) {
        List<String> names = SPACE.splitAsStream(name.strip()).toList();
        String first = letter(names.getFirst());
        return names.size() == 1 ? first : first + letter(names.getLast());
    }

    /// The colour of a face: their own, or always the same one of the house's.
    public static String color(Person person) {
        if (person.color() != null) return person.color();
        return COLORS.get(Math.floorMod(person.id().value().hashCode(), COLORS.size()));
    }

    /// What a role means: `looks after the house`.
    public static String role(Role role) {
        return Texts.text("role." + role.wire());
    }

    /// What stands under a face.
    public static String line(Person person, Family family, Instant now) {
        if (!person.enabled()) return Texts.text("people.off");
        return switch (person.kind()) {
            case ADULT, SERVICE ->
                    String.join(", ", person.roles().stream().map(PersonTexts::role).toList());
            case CHILD -> {
                List<String> parents = family.parents(person);
                yield parents.isEmpty()
                        ? Texts.text("people.child")
                        : Texts.text("people.childOf", String.join(", ", parents));
            }
            case GUEST -> guest(person, now);
        };
    }

    private static String guest(Person person, Instant now) {
        Instant end = person.expiresAt();
        if (end == null) return Texts.text("people.guest");
        return Texts.text(end.isAfter(now) ? "people.until" : "people.over", moment(end, now));
    }

    /// A moment as people say it: `Sunday 18:00` within a week, else `Dec 24, 2026 18:00`.
    public static String moment(Instant at, Instant now) {
        ZonedDateTime local = at.atZone(ZoneId.systemDefault());
        long days = ChronoUnit.DAYS.between(now.atZone(ZoneId.systemDefault()), local);
        String day =
                days >= 0 && days < 6
                        ? local.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.getDefault())
                        : DAY.format(local);
        return day + " " + TIME.format(local);
    }

    /// A moment within the next quarter of an hour: `18:42`, to the second when it is less than a
    /// minute away.
    public static String time(Instant at, Instant now) {
        boolean isClose = ChronoUnit.SECONDS.between(now, at) < 60;
        return (isClose ? CLOSE : TIME).format(at.atZone(ZoneId.systemDefault()));
    }

    /// What they are: `Grown-up`.
    public static String kind(PersonKind kind) {
        return Texts.text("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static String letter(String name) {
        return name.isEmpty()
                ? ""
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.getDefault());
    }
}
