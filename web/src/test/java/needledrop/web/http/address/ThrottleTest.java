package needledrop.web.http.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final Throttle throttle = new Throttle(3, Duration.ofHours(1));

  @Test
  void attemptsAboveTheLimitAreRejected() {
    ClientAddress clientAddress = new ClientAddress("192.0.2.1");
    for (int i = 0; i < 3; i++) {
      assertTrue(throttle.tryAcquire(clientAddress));
    }
    assertFalse(throttle.tryAcquire(clientAddress));
  }

  @Test
  void otherClientsAreNotThrottled() {
    for (int i = 0; i < 4; i++) {
      throttle.tryAcquire(new ClientAddress("192.0.2.1"));
    }
    assertTrue(throttle.tryAcquire(new ClientAddress("192.0.2.2")));
  }

  @Test
  void ipv6NetworksCountAsOneClient() {
    for (int i = 0; i < 3; i++) {
      throttle.tryAcquire(new ClientAddress("2001:db8::" + i));
    }
    assertFalse(throttle.tryAcquire(new ClientAddress("2001:db8::ffff")));
    assertTrue(throttle.tryAcquire(new ClientAddress("2001:db8:0:1::1")));
  }

  @Test
  void networksOfOneProviderShareALimit() {
    int allowed = 0;
    for (int i = 0; i < 500; i++) {
      allowed += throttle.tryAcquire(new ClientAddress("2001:db8:7:%x::1".formatted(i))) ? 1 : 0;
    }
    assertEquals(3 * 4, allowed, "networks of 64 bits within one of 48");
    for (int i = 0; i < 5_000; i++) {
      allowed += throttle.tryAcquire(new ClientAddress("2001:db8:%x:1::1".formatted(i))) ? 1 : 0;
    }
    assertTrue(allowed <= 3 * 32, "networks of 48 bits within one of 32: " + allowed);
  }

  @Test
  void rejectedAttemptsDoNotCountForTheNetwork() {
    for (int i = 0; i < 100; i++) {
      throttle.tryAcquire(new ClientAddress("192.0.2.1"));
    }
    assertTrue(throttle.tryAcquire(new ClientAddress("192.0.2.2")));
  }

  @Test
  void memoryIsBoundedUnderAFloodOfClients() {
    for (int i = 0; i < 10 * Throttle.MAX_KEYS; i++) {
      throttle.tryAcquire(new ClientAddress("2001:%x:%x::1".formatted(i >> 8, i & 255)));
    }
    assertTrue(throttle.keyCount() <= Throttle.MAX_KEYS);
  }
}
