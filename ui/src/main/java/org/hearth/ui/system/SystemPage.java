package org.hearth.ui.system;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.hearth.server.fleet.Device;
import org.hearth.ui.control.AddressList;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.Columns;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.Page;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Moments;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.system.SystemReport.Disk;
import org.hearth.ui.system.SystemReport.Finding;
import org.hearth.ui.system.SystemReport.Store;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/// How the hub is: itself, its database, its disks, who is connected, what the machine can do.
public final class SystemPage implements Page {
    private static final double GIGABYTE = 1e9;
    private static final double MEGABYTE = 1e6;

    private final Disposer disposer = new Disposer();
    private final VBox health = rows();
    private final VBox disks = rows();
    private final VBox devices = rows();
    private final VBox findings = rows();
    private final ScrollPane view;
    private final SystemModel model;

    /// @param model closed with the page
    /// @param addresses where phones find this hub
    public SystemPage(SystemModel model, List<URI> addresses) {
        this.model = model;
        disposer.add(model::close);
        Columns columns =
                new Columns(
                        List.of(
                                new Card("system", health, NoteLine.problem(model.problem())),
                                new Card("disks", disks),
                                new Card("addresses", new AddressList(addresses))),
                        List.of(
                                new Card(
                                        "connected",
                                        devices,
                                        NoteLine.problem(model.devicesProblem())),
                                new Card("machine", findings)));
        columns.getStyleClass().add(Styles.PAGE_BODY);
        view = new ScrollPane(columns);
        view.getStyleClass().add(Styles.PAGE);
        view.setFitToWidth(true);
        disposer.watch(model.report(), this::show);
        ListChangeListener<Device> listener = _ -> connected();
        model.connected().addListener(listener);
        disposer.add(() -> model.connected().removeListener(listener));
        connected();
    }

    private static VBox rows() {
        VBox rows = new VBox();
        rows.getStyleClass().add("addresses");
        return rows;
    }

    private void show(@Nullable SystemReport report) {
        if (report == null) return;
        health.getChildren()
                .setAll(
                        FactRow.of(
                                Material2RoundAL.HOME,
                                Texts.text("system.hub", report.version()),
                                Texts.text("system.uptime", Moments.length(report.uptime()))),
                        store(report.store()),
                        FactRow.of(
                                Material2RoundMZ.MEMORY,
                                Texts.text("system.memory"),
                                Texts.text(
                                        "system.memory.of",
                                        size(report.usedBytes()),
                                        size(report.mostBytes()))));
        disks.getChildren().setAll(report.disks().stream().map(SystemPage::disk).toList());
        findings.getChildren().setAll(report.findings().stream().map(SystemPage::finding).toList());
    }

    private static FactRow store(Store store) {
        String title = Texts.text("system.store." + word(store.home()));
        return switch (store.answer()) {
            case DOWN -> FactRow.troubled(title, Texts.text("system.store.down"));
            case UP -> {
                String bytes = store.bytes().isPresent() ? size(store.bytes().getAsLong()) : "";
                yield FactRow.fine(title, Texts.text("system.store.up", bytes, store.where()));
            }
        };
    }

    private static FactRow disk(Disk disk) {
        if (disk.freeBytes().isEmpty()) {
            return FactRow.troubled(disk.name(), Texts.text("disks.away", disk.path()));
        }
        String left = size(disk.freeBytes().getAsLong());
        return disk.isNearlyFull()
                ? FactRow.troubled(disk.name(), Texts.text("disks.full", left, disk.path()))
                : FactRow.fine(disk.name(), Texts.text("disks.free", left, disk.path()));
    }

    private static FactRow finding(Finding finding) {
        return switch (finding.verdict()) {
            case WORKS -> FactRow.fine(finding.what(), finding.detail());
            case MISSING, BROKEN ->
                    FactRow.troubled(
                            finding.what(),
                            Texts.text("machine." + word(finding.verdict()), finding.detail()));
        };
    }

    private void connected() {
        devices.getChildren()
                .setAll(
                        model.connected().stream()
                                .map(
                                        one ->
                                                FactRow.of(
                                                        Material2RoundAL.DEVICES,
                                                        one.name(),
                                                        Texts.words(one.type())))
                                .toList());
        if (model.connected().isEmpty()) {
            devices.getChildren()
                    .add(
                            FactRow.of(
                                    Material2RoundAL.DEVICES,
                                    Texts.text("connected.none"),
                                    Texts.text("connected.none.text")));
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String size(long bytes) {
        return bytes >= GIGABYTE
                ? Texts.text("size.giga", bytes / GIGABYTE)
                : Texts.text("size.mega", bytes / MEGABYTE);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Node> tools() {
        return List.of(Buttons.icon(Material2RoundMZ.REFRESH, "system.again", model::load));
    }

    @Override
    public void close() {
        disposer.close();
    }
}
