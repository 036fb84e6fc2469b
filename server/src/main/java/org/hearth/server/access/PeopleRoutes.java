package org.hearth.server.access;

import static org.hearth.server.platform.http.Endpoints.add;
import static org.hearth.server.platform.http.Endpoints.delete;
import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.patch;
import static org.hearth.server.platform.http.Endpoints.post;
import static org.hearth.server.platform.http.Endpoints.put;

import jakarta.validation.constraints.Pattern;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.http.Done;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;

import java.util.List;

/// `/api/persons` and what each was given.
final class PeopleRoutes {
    private final People people;
    private final Grants grants;
    private final Pins pins;

    PeopleRoutes(People people, Grants grants, Pins pins) {
        this.people = people;
        this.grants = grants;
        this.pins = pins;
    }

    /// @param pin 4 to 8 digits
    record NewPin(@Pattern(regexp = "[0-9]{4,8}") String pin) {
        /// Never shows the PIN.
        @Override
        public String toString() {
            return "NewPin[]";
        }
    }

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                list("/api/persons", Person.class)
                        .allow(Permission.PERSON_READ)
                        .doc("The persons of the household by name, scripts too")
                        .handle(r -> people.people(r.caller(), r.listing())),
                add("/api/persons", NewPerson.class, Person.class)
                        .allow(Permission.PERSON_MANAGE)
                        .doc("Takes a grown-up, a child or a guest in")
                        .handle(r -> people.add(r.caller(), r.body())),
                get("/api/persons/{id}", Person.class)
                        .allow(Permission.PERSON_READ)
                        .doc("One person")
                        .handle(r -> people.person(r.caller(), id(r))),
                patch("/api/persons/{id}", PersonChange.class, Person.class)
                        .allow(Permission.PERSON_MANAGE)
                        .doc("Fills a person's form in again; what is left out is cleared")
                        .handle(r -> people.change(r.caller(), id(r), r.body())),
                delete("/api/persons/{id}")
                        .allow(Permission.PERSON_MANAGE)
                        .doc("Removes a person with their sign-ins, devices and grants")
                        .handle(this::remove),
                post("/api/persons/{id}/disable", Void.class, Person.class)
                        .allow(Permission.PERSON_MANAGE)
                        .doc("Switches an account off; its sign-ins and connections end at once")
                        .handle(r -> people.disable(r.caller(), id(r))),
                post("/api/persons/{id}/enable", Void.class, Person.class)
                        .allow(Permission.PERSON_MANAGE)
                        .doc("Switches an account on again")
                        .handle(r -> people.enable(r.caller(), id(r))),
                put("/api/persons/{id}/pin", NewPin.class, Done.class)
                        .allow(Permission.PERSON_MANAGE)
                        .doc("Gives a person a PIN for the console")
                        .handle(this::give),
                put("/api/me/pin", NewPin.class, Done.class)
                        .allow(Permission.SIGNED_IN)
                        .doc("Sets one's own PIN for the console")
                        .handle(this::setOwn),
                list("/api/persons/{id}/grants", Grant.class)
                        .allow(Permission.AUTH_MANAGE)
                        .doc("What a person was given for single things")
                        .handle(r -> grants.grants(r.caller(), id(r), r.listing())),
                add("/api/persons/{id}/grants", NewGrant.class, Grant.class)
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Gives a person permissions for one thing, in place of earlier ones")
                        .handle(r -> grants.add(r.caller(), id(r), r.body())),
                delete("/api/persons/{id}/grants/{grantId}")
                        .allow(Permission.AUTH_MANAGE)
                        .doc("Takes a grant back")
                        .handle(this::takeBack));
    }

    private Done remove(Request<Void> request) {
        people.remove(request.caller(), id(request));
        return Done.DONE;
    }

    private Done give(Request<NewPin> request) {
        pins.give(request.caller(), id(request), request.body().pin());
        return Done.DONE;
    }

    private Done setOwn(Request<NewPin> request) {
        pins.setOwn(request.caller(), request.body().pin());
        return Done.DONE;
    }

    private Done takeBack(Request<Void> request) {
        grants.remove(request.caller(), id(request), request.id("grantId", GrantId::new));
        return Done.DONE;
    }

    private static PersonId id(Request<?> request) {
        return request.id("id", PersonId::new);
    }
}
