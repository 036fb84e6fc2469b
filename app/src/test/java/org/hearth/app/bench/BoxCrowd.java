package org.hearth.app.bench;

import org.hearth.app.Visitor;
import org.hearth.devices.box.Framing;
import org.hearth.devices.box.sim.Ears;
import org.hearth.devices.box.sim.Identity;
import org.hearth.devices.box.sim.SimulatedBox;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Boxes that the house has let in, one after the other by their digits.
final class BoxCrowd implements AutoCloseable {
    private static final String HELLO =
            "{\"type\":\"hello\",\"version\":1,\"transport\":\"websocket\",\"features\":"
                    + "{\"mcp\":true},\"audio_params\":{\"format\":\"opus\",\"sample_rate\":16000,"
                    + "\"channels\":1,\"frame_duration\":60}}";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Member> members = new ArrayList<>();
    private final LiveHub hub;

    /// One of them.
    ///
    /// @param device what the house calls it
    record Member(Identity identity, SimulatedBox box, String device) {}

    /// Lets that many in; none of them is connected yet.
    BoxCrowd(LiveHub hub, Visitor owner, int count) throws Exception {
        this.hub = hub;
        URI at = URI.create("http://127.0.0.1:" + hub.port());
        for (int number = 0; number < count; number++) {
            Identity identity = Identity.of(number);
            SimulatedBox box = new SimulatedBox(client, at, identity, Framing.V1, Ears.counting());
            String wanted =
                    "{\"code\":\"%s\",\"box\":{\"name\":\"Box %d\"}}"
                            .formatted(box.checkIn().code(), number);
            String device = owner.act("POST", "/api/boxes", wanted).get("id").asString();
            Objects.requireNonNull(box.checkIn().socket(), "let in");
            members.add(new Member(identity, box, device));
        }
    }

    List<Member> members() {
        return members;
    }

    /// Connects one of them as a swarm does, with its key.
    SwarmMember join(Member one) throws Exception {
        String head =
                "Protocol-Version: 1\nDevice-Id: %s\nClient-Id: %s\nAuthorization: Bearer %s\n"
                        .formatted(
                                one.identity().mac().value(),
                                one.identity().clientId(),
                                one.box().key());
        return SwarmMember.join(hub.port(), "/ws/box", head, HELLO, "\"type\":\"hello\"");
    }

    @Override
    public void close() {
        members.forEach(one -> one.box().close());
        client.close();
    }
}
