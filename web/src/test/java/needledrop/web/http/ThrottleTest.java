package needledrop.web.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final Throttle throttle = new Throttle(3, Duration.ofHours(1));

  @Test
  void theFourthTryIsTooMuch() {
    Visitor visitor = new Visitor("192.0.2.1");
    for (int i = 0; i < 3; i++) {
      assertTrue(throttle.allows(visitor));
    }
    assertFalse(throttle.allows(visitor));
  }

  @Test
  void anotherVisitorIsNotHeldBack() {
    for (int i = 0; i < 4; i++) {
      throttle.allows(new Visitor("192.0.2.1"));
    }
    assertTrue(throttle.allows(new Visitor("192.0.2.2")));
  }

  @Test
  void aWholeNetworkOfIpv6IsOneVisitor() {
    for (int i = 0; i < 3; i++) {
      throttle.allows(new Visitor("2001:db8::" + i));
    }
    assertFalse(throttle.allows(new Visitor("2001:db8::ffff")));
    assertTrue(throttle.allows(new Visitor("2001:db8:0:1::1")));
  }
}
