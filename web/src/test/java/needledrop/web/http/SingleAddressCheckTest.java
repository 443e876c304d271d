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
  private static final int VISITS = SingleAddressCheck.MIN_VISITS + 10;

  @TempDir private Path folder;
  private Ground ground;

  @BeforeEach
  void start() throws Exception {
    ground = new Ground(folder, "https://journal.example");
  }

  @AfterEach
  void stop() {
    ground.close();
  }

  private boolean failed() {
    return SingleAddressCheck.failed(ground.home.incoming());
  }

  @Test
  void manyVisitsFromOneAddressAreNoticed() throws Exception {
    for (int i = 0; i < VISITS; i++) {
      ground.get("/page");
    }
    assertTrue(failed());
    ground.get("/page", "X-Forwarded-For", "192.0.2.1");
    assertFalse(failed());
  }

  @Test
  void visitorsThatTheProxyTellsApartAreWell() throws Exception {
    for (int i = 0; i < VISITS; i++) {
      ground.get("/page", "X-Forwarded-For", "192.0.2." + i % 2);
    }
    assertFalse(failed());
  }
}
