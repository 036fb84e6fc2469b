package org.hearth.devices.discovery.driver;

import org.hearth.devices.discovery.Announced;
import org.hearth.devices.discovery.Announcer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import javax.jmdns.impl.DNSTaskStarter;
import javax.jmdns.impl.JmDNSImpl;

/// Announces the house as `_hearth._tcp` by multicast DNS (RFC 6762, RFC 6763), beside whatever
/// else listens at port 5353 of this machine.
///
/// Thread-safe. One virtual thread named `mdns` does everything, one thing after the other. Each
/// minute it tries again what did not work, as a card may have its address before multicast works
/// there, and what JmDNS has given up since. There is one responder for each address, which tells
/// of that address alone: one for all would tell somebody at the cable of an address in the WLAN.
public final class JmdnsAnnouncer implements Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(JmdnsAnnouncer.class);
    private static final String TYPE = "_hearth._tcp.local.";
    private static final Duration LONGEST_END = Duration.ofSeconds(4);
    private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(1);

    /// RFC 6763, 7.2: an instance's name is one label.
    private static final int LONGEST_NAME = 63;

    /// As long as Home Assistant lets its values be; 255 with their key at most (RFC 6763, 6.1).
    private static final int LONGEST_VALUE = 230;

    private final Announced house;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("mdns").factory());
    private final Map<InetAddress, JmDNS> responders = new ConcurrentHashMap<>();
    private final Set<InetAddress> deaf = ConcurrentHashMap.newKeySet();
    private List<InetAddress> wanted = List.of();

    /// Announces nothing yet.
    public JmdnsAnnouncer(Announced house) {
        this.house = house;
        long pause = UNTIL_NEXT_TRY.toSeconds();
        var _ = thread.scheduleWithFixedDelay(() -> become(wanted), pause, pause, TimeUnit.SECONDS);
    }

    @Override
    public void announceAt(List<InetAddress> addresses) {
        List<InetAddress> now = addresses.stream().filter(one -> !one.isLoopbackAddress()).toList();
        thread.execute(() -> become(now));
    }

    private void become(List<InetAddress> now) {
        wanted = now;
        deaf.retainAll(now);
        List.copyOf(responders.keySet()).stream()
                .filter(one -> !now.contains(one))
                .forEach(this::takeBack);
        now.stream()
                .filter(one -> !responders.containsKey(one))
                .takeWhile(_ -> !thread.isShutdown())
                .forEach(this::announce);
    }

    private void announce(InetAddress address) {
        try {
            requireMulticast(address);
            JmDNS responder = JmDNS.create(address, hostName(house.id()));
            responders.put(address, responder);
            responder.setDelegate((lost, _) -> giveUp(address, lost));
            responder.registerService(
                    ServiceInfo.create(
                            TYPE,
                            cut(house.name(), LONGEST_NAME),
                            house.port(),
                            0,
                            0,
                            facts(house)));
            if (!deaf.contains(address)) LOG.info("is announced at {}", address.getHostAddress());
        } catch (IOException | IllegalStateException impossible) {
            end(address);
            complain(address);
            LOG.debug("cannot announce", impossible);
        }
    }

    /// On a thread of JmDNS, whose end of such a responder would leave two threads behind.
    private void giveUp(InetAddress address, JmDNS lost) {
        responders.remove(address, lost);
        complain(address);
        if (!(lost instanceof JmDNSImpl inside)) return;
        inside.cancelTimer();
        inside.cancelStateTimer();
        DNSTaskStarter.Factory.getInstance().disposeStarter(inside);
    }

    /// Once, however often it is tried.
    private void complain(InetAddress address) {
        if (!deaf.add(address)) return;
        LOG.warn(
                "is not announced at {} for now, as multicast does not work there; phones find the"
                        + " hub by its address or a QR code",
                address.getHostAddress());
    }

    private static void requireMulticast(InetAddress address) throws IOException {
        NetworkInterface card = NetworkInterface.getByInetAddress(address);
        if (card == null || !card.supportsMulticast()) throw new IOException("no multicast");
    }

    private void takeBack(InetAddress address) {
        end(address);
        LOG.info("is not announced at {} any more", address.getHostAddress());
    }

    private void end(InetAddress address) {
        JmDNS responder = responders.remove(address);
        if (responder == null) return;
        try {
            responder.close();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("the network went away before its goodbye", gone);
        }
    }

    /// What a machine of this house is called where its own name may be somebody else's.
    static String hostName(String id) {
        String plain = id.replace("-", "");
        return "hearth-" + plain.substring(plain.length() - 8);
    }

    private static Map<String, String> facts(Announced house) {
        return Map.of(
                "id",
                house.id(),
                "name",
                cut(house.name(), LONGEST_VALUE),
                "version",
                house.version(),
                "path",
                "/");
    }

    /// The longest beginning of whole characters that fits into so many bytes.
    static String cut(String text, int bytes) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    /// Each goodbye is said thrice, a second apart: all at the same time. A responder that does not
    /// come to its end is left to itself.
    @Override
    public void close() {
        thread.shutdown();
        ExecutorService goodbyes = Executors.newVirtualThreadPerTaskExecutor();
        try {
            if (!thread.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
            Set.copyOf(responders.keySet()).forEach(one -> goodbyes.execute(() -> takeBack(one)));
            goodbyes.shutdown();
            goodbyes.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
