package needledrop.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedPagesTest {
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

  @BeforeEach
  void invalidatePages() {
    server.changes.incrementAndGet();
    server.renderCount.set(0);
  }

  @Test
  void pagesAreRenderedOnceForAllReaders() throws Exception {
    String first = server.get("/page").body();
    assertEquals(first, server.get("/page").body());
    assertEquals(1, server.renderCount.get());
  }

  @Test
  void changesInvalidateCachedPages() throws Exception {
    server.get("/page");
    server.changes.incrementAndGet();
    assertTrue(server.get("/page").body().startsWith("drawing 2"));
  }

  @Test
  void cachedAndRenderedPagesHaveTheSameHeaders() throws Exception {
    for (String encoding : List.of("identity", "gzip")) {
      server.changes.incrementAndGet();
      Map<String, List<String>> rendered =
          headers(server.get("/page", "Accept-Encoding", encoding));
      server.renderCount.decrementAndGet();
      Map<String, List<String>> cached = headers(server.get("/page", "Accept-Encoding", encoding));
      assertEquals(rendered, cached);
      assertEquals(encoding.equals("gzip"), cached.containsKey("content-encoding"));
      assertTrue(cached.containsKey("content-length"));
    }
  }

  @Test
  void matchingEntityTagReturnsNotModified() throws Exception {
    String tag = server.get("/page").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> cached = server.get("/page", "If-None-Match", tag);
    assertEquals(304, cached.statusCode());
    assertEquals("", cached.body());
    HttpResponse<String> rendered = server.get("/page?x=1", "If-None-Match", "W/\"other\"");
    assertEquals(200, rendered.statusCode());
  }

  @Test
  void renderedPagesAlsoReturnNotModified() throws Exception {
    String tag = server.get("/page").headers().firstValue("ETag").orElseThrow();
    server.changes.incrementAndGet();
    server.renderCount.decrementAndGet();
    HttpResponse<String> response = server.get("/page", "If-None-Match", tag);
    assertEquals(304, response.statusCode());
    assertEquals(tag, response.headers().firstValue("ETag").orElseThrow());
  }

  @Test
  void concurrentRequestsShareOneRendering() throws Exception {
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> reader = () -> server.get("/crowded").body();
      Set<String> bodies = new HashSet<>();
      for (Future<String> page :
          readers.invokeAll(Collections.nCopies(ServerFixture.CROWD_SIZE, reader))) {
        bodies.add(page.get());
      }
      assertEquals(1, bodies.size());
      assertEquals(1, server.renderCount.get());
    }
  }

  @Test
  void failedRenderingIsRetried() throws Exception {
    server.isFailing.set(true);
    assertEquals(500, server.get("/page").statusCode());
    server.isFailing.set(false);
    assertEquals(200, server.get("/page").statusCode());
  }

  @Test
  void pagesWithAQueryStringAreNotCached() throws Exception {
    server.get("/page?a=1");
    server.get("/page?a=1");
    assertEquals(2, server.renderCount.get());
  }

  @Test
  void requestsWithASessionCookieBypassTheCache() throws Exception {
    server.get("/page");
    int countBefore = server.requestCount.get();
    server.get("/page", "Cookie", "needledrop=whatever");
    assertEquals(countBefore + 1, server.requestCount.get());
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() throws Exception {
    for (int round = 0; round < 2; round++) {
      HttpResponse<String> head = server.send("HEAD", "/page", "");
      assertEquals(200, head.statusCode());
      assertEquals("", head.body());
      assertEquals(headers(server.get("/page")), headers(head));
    }
  }

  @Test
  void staticFilesAreImmutable() throws Exception {
    HttpResponse<String> css = server.get(server.files.address("site.css"));
    assertEquals(200, css.statusCode());
    assertEquals("text/css;charset=utf-8", css.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(css.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
    assertEquals(404, server.get("/static/0/site.css").statusCode());
    assertFalse(server.get("/static/").statusCode() == 200);
  }

  private static Map<String, List<String>> headers(HttpResponse<String> response) {
    HttpHeaders headers = response.headers();
    Map<String, List<String>> sorted = new TreeMap<>();
    headers.map().forEach((name, values) -> sorted.put(name.toLowerCase(Locale.ROOT), values));
    sorted.remove("date");
    return sorted;
  }
}
