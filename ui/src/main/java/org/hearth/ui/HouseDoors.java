package org.hearth.ui;

import org.hearth.server.access.AccessFeature;
import org.hearth.server.access.Groups;
import org.hearth.server.access.People;
import org.hearth.server.access.SignIns;
import org.hearth.server.places.Place;
import org.hearth.server.places.PlaceForm;
import org.hearth.server.places.PlacesFeature;
import org.hearth.server.platform.audit.AuditChain;
import org.hearth.server.platform.audit.AuditFeature;
import org.hearth.server.platform.audit.AuditLog;
import org.hearth.server.platform.catalog.Catalog;
import org.hearth.ui.devices.DeviceDoors;
import org.hearth.ui.system.SystemLook;

/// What the console calls to keep the house in order.
///
/// @param kept what is set, locked away and kept for a while
/// @param devices all of them, and the boxes among them
/// @param look says how the hub and its machine are
public record HouseDoors(
        Catalog<?, Place, PlaceForm> places,
        People people,
        Groups groups,
        SignIns signIns,
        AuditLog record,
        AuditChain chain,
        KeptDoors kept,
        DeviceDoors devices,
        SystemLook look) {

    /// The doors of these features.
    public static HouseDoors of(
            PlacesFeature places,
            AccessFeature access,
            AuditFeature audit,
            KeptDoors kept,
            DeviceDoors devices,
            SystemLook look) {
        return new HouseDoors(
                places.catalog(),
                access.people(),
                access.groups(),
                access.signIns(),
                audit.log(),
                audit.chain(),
                kept,
                devices,
                look);
    }
}
