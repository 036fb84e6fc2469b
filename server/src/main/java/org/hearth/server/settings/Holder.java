package org.hearth.server.settings;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;

import java.util.Objects;

/// Something that has settings of its own, and who may read and change them: the one place where
/// that is asked.
///
/// @param name as people call it; empty for the house
/// @param resource as permissions are given for it, and for the place that it stands in
public record Holder(Extent extent, String name, Resource resource) {

    /// The whole house.
    static final Holder HOUSE = new Holder(Extent.HOUSEHOLD, "", Resource.HOUSEHOLD);

    /// Whether somebody has that permission for its settings; one's own are one's own. Records
    /// nothing.
    public boolean allows(Caller caller, Permission permission) {
        return isOf(caller) || caller.may(permission, resource);
    }

    /// As [Caller#require(Permission, Resource)].
    void require(Caller caller, Permission permission) {
        if (!isOf(caller)) caller.require(permission, resource);
    }

    private boolean isOf(Caller caller) {
        return extent.kind() == Extent.Kind.PERSON
                && Objects.equals(extent.id(), caller.personValue());
    }
}
