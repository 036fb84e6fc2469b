package org.hearth.devices.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.box.pcm.PcmMessage;
import org.hearth.devices.box.pcm.PcmWords;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// All that a box can send us, with an enemy in its place.
///
/// @param fuzz how much of it
record BoxFuzz(Fuzz fuzz) {
    private static final List<String> WORDS =
            List.of(
                    "{\"type\":\"hello\",\"version\":1,\"features\":{\"mcp\":true},\"transport\":"
                            + "\"websocket\",\"audio_params\":{\"format\":\"opus\",\"sample_rate\""
                            + ":16000,\"channels\":1,\"frame_duration\":60}}",
                    "{\"session_id\":\"x\",\"type\":\"listen\",\"state\":\"start\",\"mode\":\"auto\"}",
                    "{\"session_id\":\"x\",\"type\":\"listen\",\"state\":\"stop\"}",
                    "{\"type\":\"listen\",\"state\":\"detect\",\"text\":\"hi\"}",
                    "{\"type\":\"abort\",\"reason\":\"wake_word_detected\"}",
                    "{\"type\":\"abort\"}",
                    "{\"type\":\"mcp\",\"payload\":{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":"
                            + "{\"content\":[{\"type\":\"text\",\"text\":\"true\"}],"
                            + "\"isError\":false}}}",
                    "{\"type\":\"mcp\",\"payload\":{\"jsonrpc\":\"2.0\",\"id\":8,\"error\":"
                            + "{\"code\":-32601,\"message\":\"no such tool\"}}}",
                    "{\"type\":\"goodbye\",\"session_id\":\"x\"}",
                    "{\"type\":\"dance\"}");

    private static final List<String> PLAIN_WORDS =
            List.of(
                    "{\"type\":\"hello\",\"fw\":\"1.4\",\"board\":\"echo\",\"volume\":50}",
                    "{\"type\":\"state\",\"playing\":true,\"positionMs\":7,\"rssi\":-61}",
                    "{\"type\":\"buffer\",\"level\":40}",
                    "{\"type\":\"ping\",\"t\":1764370000000}",
                    "{\"type\":\"button\"}",
                    "{\"type\":\"error\",\"code\":\"i2s\",\"detail\":\"Too hot.\"}",
                    "{\"type\":\"card\",\"uid\":\"04a1\"}");

    private static final String CHECK_IN =
            "{\"version\":2,\"language\":\"en-US\",\"flash_size\":16777216,"
                + "\"minimum_free_heap_size\":\"8318916\",\"mac_address\":\"24:0a:c4:00:00:01\","
                + "\"uuid\":\"3f1c8b2e-5a0e-4a29-8d7d-0f6a1a3b5c7d\",\"chip_model_name\":"
                + "\"esp32s3\",\"chip_info\":{\"model\":9,\"cores\":2,\"revision\":2,"
                + "\"features\":18},\"application\":{\"name\":\"xiaozhi\",\"version\":\"2.0.3\",\"compile_time\":\"Jan"
                + " 1 1970\",\"idf_version\":\"v5.4\"},"
                + "\"partition_table\":[{\"label\":\"nvs\",\"type\":1,\"subtype\":2,"
                + "\"address\":36864,\"size\":16384}],\"ota\":{\"label\":\"ota_0\"},"
                + "\"display\":{},\"board\":{\"type\":\"bread\",\"name\":\"bread-compact\"}}";

    private static final String MAC = "24:0a:c4:00:00:01";
    private static final String CLIENT = "3f1c8b2e-5a0e-4a29-8d7d-0f6a1a3b5c7d";
    private static final int EVERY_OTHER = 2;

    /// Binary messages of one framing.
    void frames(Framing framing) {
        fuzz.run(
                "frames of " + framing,
                random -> frame(framing, random),
                message -> message.length,
                message -> unwraps(framing, message));
    }

    private static byte[] frame(Framing framing, Random random) {
        byte[] packet = new byte[1 + random.nextInt(Framing.LONGEST_PACKET)];
        byte[] valid = framing.wrap(ByteBuffer.wrap(packet), random.nextLong()).array();
        return new Mutations(random).bytes(valid);
    }

    private static boolean unwraps(Framing framing, byte[] message) {
        return switch (framing.unwrap(ByteBuffer.wrap(message))) {
            case BoxFrame.Opus sound -> {
                int size = sound.packet().remaining();
                assertTrue(size > 0 && size <= Framing.LONGEST_PACKET, "a packet of " + size);
                yield true;
            }
            case BoxFrame.Words words -> {
                assertTrue(words.json().length() <= message.length, "more words than bytes");
                yield true;
            }
            case BoxFrame.Damaged _ -> false;
        };
    }

    /// Words of the socket.
    void words() {
        words("words", WORDS, said -> !(BoxWords.read(said) instanceof BoxMessage.Damaged));
    }

    /// Words of the plain dialect.
    void plainWords() {
        words(
                "plain words",
                PLAIN_WORDS,
                said -> !(PcmWords.read(said) instanceof PcmMessage.Damaged));
    }

    private void words(String name, List<String> valid, Fuzz.Reader<String> reader) {
        fuzz.run(
                name,
                random -> new Mutations(random).json(valid.get(random.nextInt(valid.size()))),
                String::length,
                reader);
    }

    /// What one says when it checks in; its headers are right every other time.
    private record Knock(String mac, String client, String body) {
        static Knock of(Random random) {
            Mutations mutations = new Mutations(random);
            boolean isKnown = random.nextInt(EVERY_OTHER) == 0;
            return new Knock(
                    isKnown ? MAC : mutations.json(MAC),
                    isKnown ? CLIENT : mutations.json(CLIENT),
                    mutations.json(CHECK_IN));
        }

        int length() {
            return mac.length() + client.length() + body.length();
        }
    }

    /// Headers and bodies of check-ins.
    void checkIns() {
        fuzz.run("check-ins", Knock::of, Knock::length, BoxFuzz::checksIn);
    }

    private static boolean checksIn(Knock said) {
        Optional<CheckIn> box = CheckIn.read(said.mac, said.client, said.body);
        box.ifPresent(
                one -> {
                    requireShown(one.board());
                    requireShown(one.version());
                    requireShown(one.chip());
                    assertTrue(one.clientId().length() <= CheckIn.LONGEST, one.clientId());
                });
        return box.isPresent();
    }

    /// It can be stored, sent and shown.
    private static void requireShown(String text) {
        assertTrue(text.length() <= CheckIn.LONGEST, "too long");
        byte[] stored = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(text, new String(stored, StandardCharsets.UTF_8), "half a character");
        assertTrue(text.chars().noneMatch(Character::isISOControl), "a control character");
    }
}
