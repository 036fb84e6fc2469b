package org.hearth.server.access;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Names of persons and groups, for policies in words.
record Subjects(Map<UUID, String> names) {

    static Subjects of(AccessRepository access) {
        Map<UUID, String> names = new HashMap<>();
        access.users().forEach(user -> names.put(user.id, user.name));
        access.groups().forEach(group -> names.put(group.id, group.name));
        return new Subjects(names);
    }

    String name(Subject subject) {
        return switch (subject.type()) {
            case EVERYONE -> "Everyone";
            case ADULTS -> "Adults";
            case USER, GROUP -> names.getOrDefault(subject.id(), "");
        };
    }
}
