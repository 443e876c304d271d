package needledrop.web.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import needledrop.web.http.address.SingleAddressCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleAddressCheckTest {
  private static final int REQUEST_COUNT = SingleAddressCheck.MIN_VISITS + 10;

  @TempDir private Path folder;
  private ServerFixture server;

  @BeforeEach
  void start() throws Exception {
    server = new ServerFixture(folder, "https://journal.example");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private boolean hasFailed() {
    return SingleAddressCheck.hasFailed(server.home.incoming());
  }

  @Test
  void manyRequestsFromOneAddressAreDetected() throws Exception {
    for (int i = 0; i < REQUEST_COUNT; i++) {
      server.get("/page");
    }
    assertTrue(hasFailed());
    server.get("/page", "X-Forwarded-For", "192.0.2.1");
    assertFalse(hasFailed());
  }

  @Test
  void forwardedAddressesPassTheCheck() throws Exception {
    for (int i = 0; i < REQUEST_COUNT; i++) {
      server.get("/page", "X-Forwarded-For", "192.0.2." + i % 2);
    }
    assertFalse(hasFailed());
  }
}
