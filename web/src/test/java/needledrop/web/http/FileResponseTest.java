package needledrop.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileResponseTest {
  @TempDir static Path folder;
  private static ServerFixture server;

  @BeforeAll
  static void start() throws Exception {
    server = new ServerFixture(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123, bytes 0-3/10",
    "bytes=4-, 206, 456789, bytes 4-9/10",
    "bytes=8-99, 206, 89, bytes 8-9/10",
    "bytes=-3, 206, 789, bytes 7-9/10",
    "bytes=-99, 206, 0123456789, bytes 0-9/10",
    "bytes=10-, 416, '', bytes */10",
    "bytes=-0, 416, '', bytes */10",
    "'bytes=0-1,3-4', 200, 0123456789,",
    "lines=0-3, 200, 0123456789,",
    "bytes=99999999999999999999-, 200, 0123456789,"
  })
  void rangeRequestsReturnExactlyThoseBytes(
      String range, int status, String body, String contentRange) throws Exception {
    HttpResponse<String> response = server.get("/media/video", "Range", range);
    assertEquals(status, response.statusCode());
    assertEquals(body, response.body());
    assertEquals(contentRange, response.headers().firstValue("Content-Range").orElse(null));
  }

  @Test
  void fullResponsesAdvertiseRangeSupport() throws Exception {
    HttpResponse<String> response = server.get("/media/video");
    assertEquals("0123456789", response.body());
    assertEquals("bytes", response.headers().firstValue("Accept-Ranges").orElseThrow());
    assertEquals("video/mp4", response.headers().firstValue("Content-Type").orElseThrow());
  }

  @Test
  void headSendsTheLengthAndNoBody() throws Exception {
    HttpResponse<String> head = server.send("HEAD", "/media/video", "");
    assertEquals("10", head.headers().firstValue("Content-Length").orElseThrow());
    assertEquals("", head.body());
  }

  @Test
  void staleIfRangeReturnsTheWholeFile() throws Exception {
    HttpResponse<String> response =
        server.get("/media/video", "Range", "bytes=0-3", "If-Range", "\"old\"");
    assertEquals(200, response.statusCode());
  }

  @Test
  void matchingEntityTagReturnsNotModified() throws Exception {
    String tag = server.get("/media/video").headers().firstValue("ETag").orElseThrow();
    assertEquals(304, server.get("/media/video", "If-None-Match", tag).statusCode());
  }

  @Test
  void missingFilesAreNotFound() throws Exception {
    HttpResponse<String> response = server.get("/gone");
    assertEquals(404, response.statusCode());
    assertTrue(response.body().contains("Nothing plays here"));
  }
}
