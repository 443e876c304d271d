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
  private static Ground ground;

  @BeforeAll
  static void start() throws Exception {
    ground = new Ground(folder);
  }

  @AfterAll
  static void stop() {
    ground.close();
  }

  @BeforeEach
  void forgetPages() {
    ground.changes.incrementAndGet();
    ground.drawn.set(0);
  }

  @Test
  void aPageIsDrawnOnceForAllReaders() throws Exception {
    String first = ground.get("/page").body();
    assertEquals(first, ground.get("/page").body());
    assertEquals(1, ground.drawn.get());
  }

  @Test
  void aChangeDropsWhatWasKept() throws Exception {
    ground.get("/page");
    ground.changes.incrementAndGet();
    assertTrue(ground.get("/page").body().startsWith("drawing 2"));
  }

  @Test
  void aKeptPageAndADrawnOneHaveTheSameHeaders() throws Exception {
    for (String encoding : List.of("identity", "gzip")) {
      ground.changes.incrementAndGet();
      Map<String, List<String>> drawn = headers(ground.get("/page", "Accept-Encoding", encoding));
      ground.drawn.decrementAndGet();
      Map<String, List<String>> kept = headers(ground.get("/page", "Accept-Encoding", encoding));
      assertEquals(drawn, kept);
      assertEquals(encoding.equals("gzip"), kept.containsKey("content-encoding"));
      assertTrue(kept.containsKey("content-length"));
    }
  }

  @Test
  void whoKnowsThePageGetsNoneOfIt() throws Exception {
    String tag = ground.get("/page").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> kept = ground.get("/page", "If-None-Match", tag);
    assertEquals(304, kept.statusCode());
    assertEquals("", kept.body());
    HttpResponse<String> live = ground.get("/page?x=1", "If-None-Match", "W/\"other\"");
    assertEquals(200, live.statusCode());
  }

  @Test
  void aDrawnPageAlsoSaysThatItIsUnchanged() throws Exception {
    String tag = ground.get("/page").headers().firstValue("ETag").orElseThrow();
    ground.changes.incrementAndGet();
    ground.drawn.decrementAndGet();
    HttpResponse<String> answer = ground.get("/page", "If-None-Match", tag);
    assertEquals(304, answer.statusCode());
    assertEquals(tag, answer.headers().firstValue("ETag").orElseThrow());
  }

  @Test
  void aCrowdThatAsksAtOnceSharesOneDrawing() throws Exception {
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> reader = () -> ground.get("/crowded").body();
      Set<String> seen = new HashSet<>();
      for (Future<String> page : readers.invokeAll(Collections.nCopies(Ground.CROWD, reader))) {
        seen.add(page.get());
      }
      assertEquals(1, seen.size());
      assertEquals(1, ground.drawn.get());
    }
  }

  @Test
  void aDrawingThatFailsIsTriedAgain() throws Exception {
    ground.broken.set(true);
    assertEquals(500, ground.get("/page").statusCode());
    ground.broken.set(false);
    assertEquals(200, ground.get("/page").statusCode());
  }

  @Test
  void aQuestionInTheAddressIsNotKept() throws Exception {
    ground.get("/page?a=1");
    ground.get("/page?a=1");
    assertEquals(2, ground.drawn.get());
  }

  @Test
  void whoBringsASessionIsNotAnsweredFromWhatIsKept() throws Exception {
    ground.get("/page");
    int before = ground.asked.get();
    ground.get("/page", "Cookie", "needledrop=whatever");
    assertEquals(before + 1, ground.asked.get());
  }

  @Test
  void headHasTheHeadersOfGetAndNoContent() throws Exception {
    for (int round = 0; round < 2; round++) {
      HttpResponse<String> head = ground.send("HEAD", "/page", "");
      assertEquals(200, head.statusCode());
      assertEquals("", head.body());
      assertEquals(headers(ground.get("/page")), headers(head));
    }
  }

  @Test
  void staticFilesAreKeptForEverByBrowsers() throws Exception {
    HttpResponse<String> css = ground.get(ground.files.address("site.css"));
    assertEquals(200, css.statusCode());
    assertEquals("text/css;charset=utf-8", css.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(css.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
    assertEquals(404, ground.get("/static/0/site.css").statusCode());
    assertFalse(ground.get("/static/").statusCode() == 200);
  }

  private static Map<String, List<String>> headers(HttpResponse<String> response) {
    HttpHeaders headers = response.headers();
    Map<String, List<String>> sorted = new TreeMap<>();
    headers.map().forEach((name, values) -> sorted.put(name.toLowerCase(Locale.ROOT), values));
    sorted.remove("date");
    return sorted;
  }
}
