package org.hearth.ui;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.places.Place;
import org.hearth.server.places.PlaceForm;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.settings.Extent;
import org.hearth.server.settings.Parameter;
import org.hearth.server.settings.PickListForm;
import org.hearth.server.settings.PickListItem;
import org.hearth.server.settings.SettingType;
import org.hearth.server.vault.NewSecret;
import org.hearth.server.vault.SecretName;
import org.hearth.server.vault.SecretOwner;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.TestHub;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Renders the pages of settings, lists, secrets and what is kept, light and dark, into
/// `target/screens`.
final class KeptScreens {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final TestHub hub;

    private KeptScreens(TestHub hub) {
        this.hub = hub;
    }

    /// Renders all of them.
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createTempDirectory("hearth-screens");
        try (TestHub hub = new TestHub()) {
            new KeptScreens(hub).render(folder);
        }
        System.exit(0);
    }

    private void render(Path folder) {
        Caller owner = hub.signInOwner(folder);
        try (OpenConsole console = new OpenConsole(hub, folder)) {
            console.press("nav.picklists");
            console.awaitText("picklists.empty.title");
            console.shoot("90-lists-empty");
            console.press("nav.vault");
            console.awaitText("vault.empty.title");
            console.shoot("91-vault-empty");
            fill(owner);
            values(console);
            lists(console);
            vault(console);
            retention(console);
        }
    }

    private void values(OpenConsole console) {
        console.press("nav.values");
        console.awaitText("setting.playback.first_volume");
        console.awaitWords("garden.zones");
        console.shoot("92-values");
        console.scrollDown(".values", 1);
        console.shoot("93-values-below");
    }

    private void lists(OpenConsole console) {
        console.press("nav.picklists");
        console.press("picklists.open", "Languages");
        console.awaitText("picklists.entries");
        console.shoot("94-lists");
        console.press("picklists.addEntry");
        console.press("catalog.save");
        console.awaitText("picklists.emptyEntry");
        console.shoot("95-lists-fault");
    }

    private void vault(OpenConsole console) {
        console.press("nav.vault");
        console.awaitWords("weather.api-key");
        console.shoot("96-vault");
        console.press("vault.open", "weather.api-key");
        console.awaitText("vault.replace");
        Fx.await("its uses", () -> !console.isSeen("vault.uses.none"));
        console.shoot("97-vault-open");
    }

    private void retention(OpenConsole console) {
        console.press("nav.retention");
        console.awaitText("retention.run");
        Fx.await("what would go", () -> console.root().lookupAll(".rule-tools").size() > 3);
        console.shoot("98-retention");
    }

    private void fill(Caller owner) {
        DeviceId pc = hub.connectPlayer(owner);
        PlaceForm form = new PlaceForm("Nursery", "Home", null, null, null, null, null);
        Place nursery = hub.places().catalog().add(owner, form);
        hub.fleet().fleet().move(owner, pc, nursery.id().value());
        KeptDoors kept = hub.kept();
        kept.settings()
                .set(owner, "playback.first_volume", Extent.HOUSEHOLD, JSON.numberNode(35), null);
        add(owner, "garden.zones", SettingType.INT, "3", "Zones of the lawn");
        add(owner, "garden.winter", SettingType.BOOL, "false", "Whether the taps are drained");
        add(
                owner,
                "weather.key",
                SettingType.SECRET,
                "\"weather.api-key\"",
                "Asks for the weather");
        add(owner, "shop.name", SettingType.STRING, "\"Corner shop\"", "Where we buy bread");
        List<PickListItem> items =
                List.of(
                        new PickListItem("German", "de", null),
                        new PickListItem("English", "en", null),
                        new PickListItem("Turkish", "tr", null));
        kept.lists()
                .add(
                        owner,
                        new PickListForm("languages", "Languages", "What we speak", items, null));
        kept.lists().add(owner, new PickListForm("shops", "Shops", null, List.of(), null));
        SecretOwner core = SecretOwner.core();
        kept.vault()
                .put(owner, new NewSecret(core, "weather.api-key", "abc", "Asks for the weather"));
        kept.vault().put(owner, new NewSecret(core, "mail.password", "abc", null));
        kept.vault()
                .put(
                        owner,
                        new NewSecret(SecretOwner.plugin("radio"), "token", "abc", "Plays radio"));
        kept.vault()
                .reveal(
                        Caller.system("weather"),
                        new SecretName(core, "weather.api-key"),
                        "ask for the weather")
                .close();
        kept.retention().run(owner);
    }

    private void add(Caller owner, String key, SettingType type, String initial, String about) {
        var value = tools.jackson.databind.json.JsonMapper.shared().readTree(initial);
        hub.kept().parameters().add(owner, new Parameter(key, type, value, about));
    }
}
