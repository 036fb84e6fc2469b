package org.hearth.server.access.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import org.hearth.server.access.oidc.Provider.Account;
import org.hearth.server.platform.config.ProviderConfig;
import org.hearth.server.testing.TestClock;
import org.hearth.server.testing.TestProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ProviderTest {
    private static final URI BACK = URI.create("http://127.0.0.1:8420/api/auth/oidc/callback");
    private static final String SECRET = "a secret of the hub, long enough to sign with it";
    private static final Map<String, ?> ADA =
            Map.of("email", "ada@example.org", "email_verified", true);
    private static final Proof KNOWN = new Proof.Proven("subject-1", "ada@example.org", true);

    private final TestProvider peer = new TestProvider();
    private final TestClock clock = new TestClock();
    private Provider provider;
    private Journey journey;

    @BeforeEach
    void build() {
        ProviderConfig config =
                new ProviderConfig(peer.issuer(), TestProvider.CLIENT, Optional.of(SECRET), "");
        provider = new Provider(config, clock, Duration.ofSeconds(30));
        journey = Journey.to(BACK);
    }

    @AfterEach
    void leave() {
        provider.close();
        peer.close();
    }

    @Test
    void whoSignsInThereIsProven() {
        peer.next("subject-1", ADA);

        assertEquals(KNOWN, proof(code()));
    }

    @Test
    void theWayThereCarriesTheHashOfTheVerifierAndNeverTheVerifier() throws Exception {
        String way = address(Account.ANY).toString();
        Map<String, String> asked = query(URI.create(way));

        assertEquals("S256", asked.get("code_challenge_method"));
        assertEquals(sha256(journey.verifier()), asked.get("code_challenge"));
        assertTrue(!way.contains(journey.verifier()), way);
        assertEquals("code", asked.get("response_type"));
    }

    @Test
    void aCodeIsWorthNothingWithoutTheVerifierOfItsJourney() {
        peer.next("subject-1", ADA);
        String code = code();
        Journey stolen =
                new Journey(journey.state(), journey.nonce(), Journey.to(BACK).verifier(), BACK);

        assertInstanceOf(Proof.Rejected.class, provider.proof(stolen, code, null));
    }

    @Test
    void anotherAccountIsAskedForOnWish() {
        assertEquals("login", query(address(Account.ANOTHER)).get("prompt"));
        assertFalse(query(address(Account.ANY)).containsKey("prompt"));
    }

    static Stream<Arguments> forgeries() {
        Instant now = Instant.now();
        return Stream.of(
                Arguments.of("the nonce of another journey", Map.of("nonce", "another")),
                Arguments.of("no nonce", Map.of("nonce", "")),
                Arguments.of("for another hub", Map.of("aud", List.of("somebody-else"))),
                Arguments.of(
                        "for another hub first",
                        Map.of("aud", List.of("somebody-else", "hearth"), "azp", "somebody-else")),
                Arguments.of("of another provider", Map.of("iss", "https://evil.example")),
                Arguments.of("not yet made", Map.of("iat", Date.from(now.plusSeconds(600)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aTokenThatIsNotForThisSignInProvesNothing(String what, Map<String, Object> forged) {
        peer.next("subject-1", forged);

        assertInstanceOf(Proof.Rejected.class, proof(code()), what);
    }

    @Test
    void aTokenThatIsOverProvesNothing() {
        String code = code();
        Date past = Date.from(Instant.now().minusSeconds(120));
        peer.answerToken(peer.token("subject-1", Map.of("nonce", journey.nonce(), "exp", past)));

        assertInstanceOf(Proof.Rejected.class, proof(code));
    }

    @Test
    void aTokenWithoutASignatureProvesNothing() {
        String code = code();
        peer.answerToken(new PlainJWT(claims()).serialize());

        assertInstanceOf(Proof.Rejected.class, proof(code));
    }

    @Test
    void aTokenSignedByTheHubsOwnSecretProvesNothing() throws JOSEException {
        String code = code();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims());
        token.sign(new MACSigner(SECRET));
        peer.answerToken(token.serialize());

        assertInstanceOf(Proof.Rejected.class, proof(code));
    }

    @Test
    void aStrangersKeyProvesNothing() {
        String code = code();
        try (TestProvider stranger = new TestProvider()) {
            Map<String, Object> claims =
                    Map.of("iss", peer.issuer(), "nonce", journey.nonce(), "email", "a@b.example");
            peer.answerToken(stranger.token("subject-1", claims));

            assertInstanceOf(Proof.Rejected.class, proof(code));
        }
    }

    @Test
    void keysThatHaveTurnedAreReadAgain() {
        peer.next("subject-1", ADA);
        assertEquals(KNOWN, proof(code()));
        peer.turnKeys();
        peer.next("subject-1", ADA);

        assertEquals(KNOWN, proof(code()));
    }

    @Test
    void anAnswerInTheNameOfAnotherProviderProvesNothing() {
        peer.next("subject-1", ADA);

        assertInstanceOf(
                Proof.Rejected.class, provider.proof(journey, code(), "https://evil.example"));
    }

    @Test
    void anEmailAddressMayStandBesidesTheToken() {
        String code = code();
        peer.answerToken(peer.token("subject-1", Map.of("nonce", journey.nonce())));
        peer.answer(
                200,
                "{\"sub\":\"subject-1\",\"email\":\"ada@example.org\",\"email_verified\":true}");

        assertEquals(KNOWN, proof(code));
    }

    @Test
    void whatIsToldOfAnotherAccountDoesNotCount() {
        String code = code();
        peer.answerToken(peer.token("subject-1", Map.of("nonce", journey.nonce())));
        peer.answer(
                200,
                "{\"sub\":\"subject-2\",\"email\":\"ada@example.org\",\"email_verified\":true}");

        assertEquals(new Proof.Proven("subject-1", null, false), proof(code));
    }

    @Test
    void aTokenEndpointThatFailsIsAway() {
        String code = code();
        peer.answer(500, "{}");

        assertInstanceOf(Proof.Away.class, proof(code));
    }

    @Test
    void aProviderThatHangsIsAwaySoon() {
        peer.hang();
        Duration limit = Duration.ofMillis(300);
        try (Provider hanging = new Provider(peer.config(), clock, limit)) {
            assertEquals(Optional.empty(), hanging.address(journey, Account.ANY));
        }
    }

    @Test
    void aProviderThatHangsKeepsFourWaitingAndNobodyElse() throws InterruptedException {
        for (int calls = 0; calls < 8; calls++) peer.hang();
        BlockingQueue<Optional<URI>> answers = new LinkedBlockingQueue<>();
        try (Provider hanging = new Provider(peer.config(), clock, Duration.ofSeconds(20));
                ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int browser = 0; browser < 8; browser++) {
                browsers.execute(() -> answers.add(hanging.address(journey, Account.ANY)));
            }
            for (int refused = 0; refused < 4; refused++) {
                assertEquals(Optional.empty(), answers.poll(3, TimeUnit.SECONDS));
            }
            assertEquals(0, answers.size());
            peer.close();
        }
    }

    @Test
    void aProviderThatTalksWithoutEndIsAway() {
        String code = code();
        peer.answer(200, "\"" + "x".repeat(300 * 1024) + "\"");

        assertInstanceOf(Proof.Away.class, proof(code));
    }

    @Test
    void aProviderWithAnotherNameIsNotTheOne() {
        ProviderConfig other =
                new ProviderConfig(
                        peer.issuer() + "/", TestProvider.CLIENT, Optional.empty(), "Other");
        try (Provider misnamed = new Provider(other, clock, Duration.ofSeconds(30))) {
            assertEquals(Optional.empty(), misnamed.address(journey, Account.ANY));
        }
    }

    @Test
    void aProviderThatIsAwayIsAskedAgainLater() {
        peer.answer(503, "{}");
        assertEquals(Optional.empty(), provider.address(journey, Account.ANY));
        assertEquals(Optional.empty(), provider.address(journey, Account.ANY));
        clock.pass(Duration.ofSeconds(6));

        assertNotEquals(Optional.empty(), provider.address(journey, Account.ANY));
    }

    @Test
    void nobodyIsSentToAProviderThatHasGoneAway() {
        assertNotEquals(Optional.empty(), provider.address(journey, Account.ANY));
        clock.pass(Duration.ofSeconds(11));
        peer.answer(503, "{}");

        assertEquals(Optional.empty(), provider.address(journey, Account.ANY));
    }

    private JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(peer.issuer())
                .audience(TestProvider.CLIENT)
                .subject("subject-1")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("nonce", journey.nonce())
                .claim("email", "ada@example.org")
                .build();
    }

    private URI address(Account account) {
        return provider.address(journey, account).orElseThrow();
    }

    private String code() {
        String code = query(peer.visit(address(Account.ANY))).get("code");
        return String.valueOf(code);
    }

    private Proof proof(String code) {
        return provider.proof(journey, code, null);
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
