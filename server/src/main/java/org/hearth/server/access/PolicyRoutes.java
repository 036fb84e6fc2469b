package org.hearth.server.access;

import static org.hearth.server.platform.http.Endpoints.add;
import static org.hearth.server.platform.http.Endpoints.delete;
import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.patch;
import static org.hearth.server.platform.http.Endpoints.post;
import static org.hearth.server.platform.http.Endpoints.put;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.http.Done;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// `/api/policies`, rosters of places and members of groups.
final class PolicyRoutes {
    private final Policies policies;
    private final Rosters rosters;
    private final Groups groups;

    PolicyRoutes(Policies policies, Rosters rosters, Groups groups) {
        this.policies = policies;
        this.rosters = rosters;
        this.groups = groups;
    }

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                list("/api/policies", Policy.class)
                        .allow(Permission.AUTH_MANAGE)
                        .doc("What is allowed and denied in the house")
                        .handle(r -> policies.policies(r.caller(), r.listing())),
                add("/api/policies", NewPolicy.class, Policy.class)
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Makes a policy; a denial wins over everything that allows")
                        .handle(r -> policies.add(r.caller(), r.body())),
                patch("/api/policies/{id}", PolicyChange.class, Policy.class)
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Writes a policy again; a stale version is a conflict")
                        .handle(r -> policies.change(r.caller(), policy(r), r.body())),
                delete("/api/policies/{id}")
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Removes a policy")
                        .handle(this::remove),
                post("/api/policies/why", Question.class, Explanation.class)
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Why a person may or may not do something")
                        .handle(r -> policies.why(r.caller(), r.body())),
                get("/api/places/{id}/roster", Roster.class)
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Who may do what inside a place")
                        .handle(r -> rosters.roster(r.caller(), place(r))),
                put("/api/places/{id}/roster", Roster.class, Roster.class)
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Replaces the roster of a place as a whole")
                        .handle(r -> rosters.replace(r.caller(), place(r), r.body())),
                get("/api/groups/{id}/members", Members.class)
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Who is in a group")
                        .handle(r -> groups.members(r.caller(), group(r))),
                put("/api/groups/{id}/members", Members.class, Members.class)
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Replaces the members of a group as a whole")
                        .handle(r -> groups.replace(r.caller(), group(r), r.body())));
    }

    private Done remove(Request<Void> request) {
        policies.remove(request.caller(), policy(request));
        return Done.DONE;
    }

    private static PolicyId policy(Request<?> request) {
        return request.id("id", PolicyId::new);
    }

    private static GroupId group(Request<?> request) {
        return request.id("id", GroupId::new);
    }

    private static UUID place(Request<?> request) {
        return request.id("id", Function.identity());
    }
}
