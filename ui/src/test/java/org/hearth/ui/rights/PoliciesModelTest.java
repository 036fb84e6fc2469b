package org.hearth.ui.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Effect;
import org.hearth.server.access.Explanation;
import org.hearth.server.access.Policy;
import org.hearth.server.access.Subject;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Role;
import org.hearth.ui.testing.FullHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

class PoliciesModelTest {
    @TempDir Path folder;
    private FullHub full;
    private PoliciesModel model;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        model = model(full.owner);
        full.fx.await("the policies", () -> !model.policies().isEmpty());
    }

    @AfterEach
    void close() {
        full.fx.run(model::close);
        full.close();
    }

    @Test
    void theFirstPolicyIsASentence() {
        Policy first = full.fx.get(() -> model.policies().getFirst());
        assertEquals("Adults may do everything in the whole house.", RightsTexts.sentence(first));
    }

    @Test
    void whatIsWrittenInWordsIsKeptAndShownAsASentence() {
        PolicyFormModel form = begin(Subject.EVERYONE, Effect.DENY);
        choose(form, ResourceType.MEDIA_ROOT, "Music", Permission.MEDIA_PLAY);
        full.fx.run(form::save);
        full.fx.await("two policies", () -> model.policies().size() == 2);
        List<String> sentences =
                full.fx.get(() -> model.policies().stream().map(RightsTexts::sentence).toList());
        String denial = "Everyone may never play music and films in the folder Music.";
        assertTrue(sentences.contains(denial), sentences.toString());
    }

    @Test
    void aPolicyIsUnsavedOnlyWhileItDiffersFromWhatItBeganWith() {
        full.fx.run(() -> model.edit(model.policies().getFirst()));
        PolicyFormModel form = full.fx.get(() -> Objects.requireNonNull(model.form().get()));
        assertFalse(full.fx.get(model::isUnsaved));
        full.fx.await("the choices", () -> form.whom().get() != null);
        full.fx.await("the house", () -> isChosen(form, "The whole house"));
        assertFalse(full.fx.get(model::isUnsaved));
        full.fx.run(() -> form.thing().chosen().add(Permission.MEDIA_PLAY));
        assertTrue(full.fx.get(model::isUnsaved));
        full.fx.run(() -> form.thing().chosen().remove(Permission.MEDIA_PLAY));
        assertFalse(full.fx.get(model::isUnsaved));
        full.fx.run(() -> form.whom().set(form.choices().getLast()));
        assertTrue(full.fx.get(model::isUnsaved));
        full.fx.run(model::leave);
        assertFalse(full.fx.get(model::isUnsaved));
    }

    @Test
    void aDenialThatLocksTheHouseIsRefusedAtTheForm() {
        PolicyFormModel form = begin(Subject.EVERYONE, Effect.DENY);
        full.fx.run(() -> form.thing().begin(ResourceType.HOUSEHOLD, null, List.of()));
        full.fx.await("the house", () -> isChosen(form, "The whole house"));
        full.fx.run(form::save);
        full.fx.await("the refusal", () -> !form.problem().get().isEmpty());
        assertTrue(full.fx.get(form.problem()::get).endsWith("Leave owners out of the denial."));
        assertEquals(1, full.fx.get(() -> model.policies().size()));
    }

    @Test
    void aPolicyIsSwitchedOffAndOnAndRemoved() {
        full.fx.run(() -> model.turn(model.policies().getFirst()));
        full.fx.await("off", () -> !model.policies().getFirst().enabled());
        full.fx.run(() -> model.turn(model.policies().getFirst()));
        full.fx.await("on", () -> model.policies().getFirst().enabled());
        full.fx.run(() -> model.remove(model.policies().getFirst()));
        full.fx.await("none", () -> model.policies().isEmpty());
    }

    @Test
    void whoMayNotReadPoliciesHearsWhyAndNothingIsAsked() {
        PoliciesModel theirs = model(full.hub.caller(Role.OPERATOR));
        assertTrue(full.fx.get(() -> theirs.loaded().get()));
        assertTrue(full.fx.get(theirs::whyNot).orElseThrow().contains("change who may do what"));
        assertEquals("", full.fx.get(theirs.problem()::get));
        full.fx.run(theirs::close);
    }

    @Test
    void everyDecisionHasAReason() {
        WhyModel why =
                full.fx.get(
                        () -> new WhyModel(full.hub.rights(), () -> full.owner, full.background));
        full.fx.await("an answer", () -> why.answer().get() != null);
        Explanation answer = full.fx.get(() -> Objects.requireNonNull(why.answer().get()));
        assertTrue(answer.allowed());
        assertEquals("As owner, who look after the whole house.", answer.reason());
    }

    @Test
    void everyPermissionAndKindOfThingHasWords() {
        Thing.permissions(ResourceType.HOUSEHOLD).forEach(one -> assertTrue(!one.deed().isBlank()));
        Arrays.stream(ResourceType.values())
                .forEach(
                        one -> {
                            assertTrue(!Thing.all(one).name().isBlank());
                            RightsTexts.where(one, RightsTexts.Extent.ALL, null);
                            RightsTexts.where(one, RightsTexts.Extent.ONE, "x");
                        });
    }

    private PolicyFormModel begin(Subject whom, Effect effect) {
        full.fx.run(model::begin);
        PolicyFormModel form = full.fx.get(() -> Objects.requireNonNull(model.form().get()));
        full.fx.await("the choices", () -> form.whom().get() != null);
        full.fx.run(
                () -> {
                    form.effect().set(effect);
                    form.choices().stream()
                            .filter(one -> one.subject().equals(whom))
                            .forEach(form.whom()::set);
                });
        return form;
    }

    private void choose(
            PolicyFormModel form, ResourceType type, String name, Permission permission) {
        full.fx.run(() -> form.thing().type().set(type));
        full.fx.await(
                name,
                () -> form.thing().things().stream().anyMatch(one -> one.name().equals(name)));
        full.fx.run(
                () -> {
                    form.thing().things().stream()
                            .filter(one -> one.name().equals(name))
                            .forEach(form.thing().thing()::set);
                    form.thing().chosen().add(permission);
                });
    }

    private static boolean isChosen(PolicyFormModel form, String name) {
        Thing thing = form.thing().thing().get();
        return thing != null && thing.name().equals(name);
    }

    private PoliciesModel model(Caller caller) {
        return full.fx.get(
                () ->
                        new PoliciesModel(
                                full.hub.rights(),
                                () -> caller,
                                full.background,
                                full.events,
                                full.toasts));
    }
}
