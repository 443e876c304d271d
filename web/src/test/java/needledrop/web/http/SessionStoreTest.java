package needledrop.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionStoreTest {
  private static final String SIGNED_IN = "Optional[MemberId[value=7]]";

  @TempDir private Path folder;
  private ServerFixture server;

  @BeforeEach
  void open() throws Exception {
    server = new ServerFixture(folder);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void sessionIdsAreStoredHashed() throws Exception {
    String cookie = signIn();
    assertEquals(SIGNED_IN, server.get("/who", "Cookie", cookie).body());
    String id = cookie.substring(cookie.indexOf('=') + 1).replaceAll("\\..*", "");
    assertFalse(id.isEmpty());
    for (String file : List.of("needledrop.db", "needledrop.db-wal")) {
      byte[] bytes = Files.readAllBytes(folder.resolve(file));
      assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains(id), file);
    }
  }

  /** While this test holds the write lock, a request that writes would block. */
  @Test
  void unknownSessionCookiesNeedNoWrite() throws Exception {
    try (Connection writeLock = server.database().dataSource().getConnection()) {
      assertFalse(writeLock.isClosed());
      for (int i = 0; i < 20; i++) {
        HttpResponse<String> response = server.get("/who", "Cookie", "needledrop=node0madeup" + i);
        assertEquals("Optional.empty", response.body());
      }
    }
  }

  @Test
  void storedAttributesNeverBecomeArbitraryObjects() throws Exception {
    String hash = "a860b858265b22dad3aaf1165cfc2936daf1d3d86e0b7b77e3cc07f59f96858f"; // "cafe"
    server
        .database()
        .write(handle ->
            handle.execute(
                """
                INSERT INTO session (hash, attributes, created, accessed, expires) VALUES (?, ?, ?, ?, ?)
                """,
                hash,
                "{\"sign-in\": [\"java.net.URL\", {\"host\": \"x\"}], \"halfway\": {\"@class\":"
                    + " \"x\"}}",
                0,
                System.currentTimeMillis(),
                Long.MAX_VALUE / 2));
    HttpResponse<String> response = server.get("/who", "Cookie", "needledrop=cafe");
    assertEquals("Optional.empty", response.body());
  }

  private String signIn() throws Exception {
    HttpResponse<String> response = server.post("/in", "", "Sec-Fetch-Site", "same-origin");
    String cookie = response.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    assertTrue(cookie.startsWith("needledrop="), cookie);
    return cookie;
  }
}
