package needledrop.web.http.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private final TrustedProxies proxies = TrustedProxies.of("127.0.0.0/8", "::1", "10.0.0.0/8");

  private String clientAddress(String peer, String... lines) {
    return proxies.clientAddress(peer, List.of(lines));
  }

  @Test
  void untrustedPeersCannotForwardAnAddress() {
    assertEquals("192.0.2.1", clientAddress("192.0.2.1", "198.51.100.7"));
    assertEquals(
        "127.0.0.1", TrustedProxies.NONE.clientAddress("127.0.0.1", List.of("198.51.100.7")));
  }

  @Test
  void lastUntrustedAddressIsTheClient() {
    assertEquals("198.51.100.7", clientAddress("127.0.0.1", "198.51.100.7"));
    assertEquals("198.51.100.7", clientAddress("127.0.0.1", "203.0.113.9, 198.51.100.7, 10.1.2.3"));
    assertEquals("2001:db8:0:0:0:0:0:7", clientAddress("::1", "made up, 2001:db8::7"));
  }

  /** HAProxy adds a header line below the one that the client sent. */
  @Test
  void allLinesOfTheHeaderAreRead() {
    assertEquals("198.51.100.7", clientAddress("127.0.0.1", "203.0.113.9", "198.51.100.7"));
    assertEquals(
        "198.51.100.7", clientAddress("127.0.0.1", "198.51.100.7", "10.1.2.3", "127.0.0.1"));
  }

  @Test
  void chainOfOnlyProxiesYieldsTheFirstProxy() {
    assertEquals("10.0.0.1", clientAddress("127.0.0.1", "10.0.0.1"));
    assertEquals("127.0.0.1", clientAddress("127.0.0.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "localhost", "::1::", "1.2.3.4.5", "198.51.100.7 x", ","})
  void invalidAddressesEndTheChain(String hop) {
    assertEquals("127.0.0.1", clientAddress("127.0.0.1", hop));
    assertEquals("10.0.0.1", clientAddress("127.0.0.1", "203.0.113.9, " + hop + ", 10.0.0.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"198.51.100.7:4711", "[198.51.100.7]:1", "::ffff:198.51.100.7"})
  void portsAndOtherSpellingsDoNotMatter(String hop) {
    assertEquals("198.51.100.7", clientAddress("127.0.0.1", hop));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "::/129"})
  void invalidRangesAreRejected(String range) {
    assertThrows(IllegalArgumentException.class, () -> TrustedProxies.of(range));
  }
}
