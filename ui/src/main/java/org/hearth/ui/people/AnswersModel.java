package org.hearth.ui.people;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.access.AccessEvents;
import org.hearth.server.access.Explanation;
import org.hearth.server.access.Person;
import org.hearth.server.access.Question;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsDoors;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.rights.Thing;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What one person may do, asked of the place that decides. FX thread only.
public final class AnswersModel implements AutoCloseable {
    /// Of each kind of thing that many are asked for one by one.
    private static final int MOST = 60;

    private final ObservableList<Answer> answers = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Disposer disposer = new Disposer();
    private final RightsDoors doors;
    private final Supplier<Caller> caller;
    private final Reload<List<Answer>> reload;
    private @Nullable Person person;

    /// Follows what may change the answers from now on.
    public AnswersModel(
            RightsDoors doors, Supplier<Caller> caller, Background background, FxEvents events) {
        this.doors = doors;
        this.caller = caller;
        reload =
                disposer.add(
                        Reload.about(
                                background,
                                () -> Optional.ofNullable(person),
                                this::ask,
                                answers::setAll,
                                problem::set));
        disposer.add(events.listen(AccessEvents.RightsChanged.class, this::load));
    }

    /// One for each everyday question.
    public ObservableList<Answer> answers() {
        return answers;
    }

    /// Why there are none; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Asks for another person; null for nobody.
    public void choose(@Nullable Person chosen) {
        Person before = person;
        boolean isSame = before != null && chosen != null && before.id().equals(chosen.id());
        if (!isSame) answers.clear();
        problem.set("");
        person = chosen;
        load();
    }

    /// Why this person may not ask; empty when they may. Everybody may ask for themselves.
    public Optional<String> whyNot() {
        Person about = person;
        if (about == null || isOwn(about)) return Optional.empty();
        return RightsTexts.whyNot(caller.get(), Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
    }

    private void load() {
        if (person != null && whyNot().isEmpty()) reload.again();
    }

    private List<Answer> ask(Person about) {
        Map<ResourceType, List<Thing>> things = new EnumMap<>(ResourceType.class);
        return Arrays.stream(Everyday.values()).map(one -> answer(about, one, things)).toList();
    }

    private Answer answer(Person about, Everyday asked, Map<ResourceType, List<Thing>> things) {
        Decided whole = decide(about, asked.permission(), Thing.house());
        ResourceType of = asked.of();
        if (of == null) return Answer.of(asked, whole.isAllowed(), whole.reason(), List.of());
        List<Answer.Part> parts =
                things.computeIfAbsent(of, this::each).stream()
                        .map(one -> part(about, asked.permission(), one))
                        .toList();
        return Answer.of(asked, whole.isAllowed(), whole.reason(), parts);
    }

    private Answer.Part part(Person about, Permission permission, Thing thing) {
        return new Answer.Part(thing.name(), decide(about, permission, thing).isAllowed());
    }

    private record Decided(boolean isAllowed, String reason) {}

    private Decided decide(Person about, Permission permission, Thing thing) {
        Caller asking = caller.get();
        if (asking.may(Permission.AUTH_MANAGE, Resource.HOUSEHOLD)) {
            Explanation why =
                    doors.policies()
                            .why(
                                    asking,
                                    new Question(
                                            about.id(),
                                            permission.wire(),
                                            thing.type(),
                                            thing.id()));
            return new Decided(why.allowed(), why.reason());
        }
        boolean isAllowed = asking.may(permission, thing.resource());
        return new Decided(isAllowed, isAllowed ? "" : Texts.text("answer.askGrownUp"));
    }

    /// Of what is not the person's own to see they do not even learn the names.
    private List<Thing> each(ResourceType of) {
        Caller asking = caller.get();
        boolean seesAll = asking.may(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        return Thing.each(doors.resources(), of)
                .filter(one -> seesAll || mayTouch(asking, one))
                .limit(MOST)
                .toList();
    }

    private static boolean mayTouch(Caller asking, Thing thing) {
        return Thing.permissions(thing.type()).stream()
                .anyMatch(one -> asking.may(one, thing.resource()));
    }

    private boolean isOwn(Person about) {
        return about.id().value().equals(caller.get().personValue());
    }

    @Override
    public void close() {
        disposer.close();
    }
}
