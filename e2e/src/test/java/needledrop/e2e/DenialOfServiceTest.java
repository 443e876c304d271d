package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import needledrop.store.FileTree;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests known denial-of-service attacks on a program with a heap of 256 MB, while a reader keeps
 * requesting pages. The attacks are bounded and stay on this machine.
 */
@Tag("long")
class DenialOfServiceTest {
  private static final String SMALL_HEAP = "-Xmx256m";
  private static final int HEAD_REQUEST_COUNT = 28_000;
  private static final int CONNECTION_COUNT = 4;
  private static final int PATH_LENGTH = 4_000;
  private static final int GUESS_COUNT = 150;
  private static final long FLOOD_BYTES = 300L << 20;

  /** The bytes that network buffers can hold before a sender notices that nobody reads. */
  private static final long BUFFERED_BYTES = 64L << 20;

  private static final int FAKE_SESSION_COUNT = 2_000;

  @TempDir private static Path folder;
  private static NeedledropProcess program;
  private static JournalClient owner;
  private static String entry;

  @BeforeAll
  static void start() throws Exception {
    program =
        NeedledropProcess.serve(home(), Map.of("JAVA_TOOL_OPTIONS", SMALL_HEAP), "--no-sample");
    owner = new JournalClient(program.journalAddress());
    owner.claimOwnership(program.ownerLink());
    owner.post(
        "/studio/entries", List.of("title", "The dam", "body", "It holds.", "act", "publish"));
    Matcher link = JournalClient.ENTRY_PATH.matcher(owner.getBody("/"));
    assertTrue(link.find());
    entry = link.group();
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  private static Path home() {
    return folder.resolve("home");
  }

  /** Runs an attack and checks that a reader receives every page meanwhile. */
  private static <T> List<T> sendWhileReading(List<Callable<T>> senders) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> pages = threads.submit(() -> read(over));
      List<T> outcomes = new ArrayList<>();
      for (Future<T> sender : threads.invokeAll(senders)) {
        outcomes.add(sender.get());
      }
      over.set(true);
      assertTrue(pages.get() > 0, "the reader saw no page");
      return outcomes;
    } finally {
      over.set(true);
      assertRunning();
    }
  }

  private static int read(AtomicBoolean over) throws Exception {
    JournalClient reader = new JournalClient(program.journalAddress());
    int pages = 0;
    while (!over.get() || pages == 0) {
      HttpResponse<String> page = reader.get(entry);
      assertEquals(200, page.statusCode());
      pages++;
    }
    return pages;
  }

  private static void assertRunning() {
    assertTrue(program.handle().isAlive(), () -> String.join("\n", program.output()));
    List<String> traces =
        program.output().stream()
            .filter(line -> line.matches(".*(Exception|OutOfMemoryError).*|\\s+at .*"))
            .toList();
    assertEquals(List.of(), traces);
  }

  private static <T> List<Callable<T>> repeat(int count, Sender<T> sender) {
    return IntStream.range(0, count).mapToObj(i -> (Callable<T>) () -> sender.send(i)).toList();
  }

  /** Sends the requests of the sender with this number. */
  private interface Sender<T> {
    T send(int number) throws Exception;
  }

  @Test
  void manyPathsDoNotExhaustMemory() throws Exception {
    sendWhileReading(repeat(CONNECTION_COUNT, DenialOfServiceTest::requestManyPaths));
  }

  private static int requestManyPaths(int number) throws Exception {
    String rest = "a".repeat(PATH_LENGTH);
    int count = HEAD_REQUEST_COUNT / CONNECTION_COUNT;
    try (RawConnection connection = new RawConnection(program.journalAddress())) {
      for (int i = 0; i < count; i++) {
        connection.send(
            "HEAD /%d/%d/%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(number, i, rest));
        assertTrue(connection.readHead().startsWith("HTTP/1.1 404 "));
      }
    }
    return count;
  }

  @Test
  void passwordGuessesBlockNeitherReadersNorTheOwner() throws Exception {
    Map<String, Integer> responses = new HashMap<>();
    sendWhileReading(repeat(GUESS_COUNT, DenialOfServiceTest::guess))
        .forEach(status -> responses.merge(status, 1, Integer::sum));
    assertTrue(List.of("422", "429").containsAll(responses.keySet()), responses::toString);
    assertTrue(responses.getOrDefault("422", 0) <= GUESS_COUNT / 2, responses::toString);
    HttpResponse<String> back =
        owner.post(
            "/studio/sign-in", List.of("name", "Adriana", "password", StudioDriver.PASSWORD));
    assertEquals(303, back.statusCode(), back::body);
  }

  private static String guess(int number) throws Exception {
    String body =
        "name=" + (number % 2 == 0 ? "Adriana" : "Nobody" + number) + "&password=wrong+" + number;
    try (RawConnection connection = new RawConnection(program.journalAddress())) {
      connection.send(
          """
          POST /studio/sign-in HTTP/1.1
          Host: localhost
          X-Forwarded-For: 2001:%x:%x::1
          Content-Type: application/x-www-form-urlencoded
          Content-Length: %d
          Connection: close

          %s\
          """
              .replace("\n", "\r\n")
              .formatted(0xa00 + number, number, body.length(), body));
      return connection.readHead().split(" ", -1)[1];
    }
  }

  @Test
  void signedOutUploadsAreCutOff() throws Exception {
    List<String> routes =
        List.of(
            "/reply",
            "/reply/preview",
            "/studio/sign-in",
            "/studio/welcome",
            "/studio/join",
            "/studio/footage",
            "/mail/leave");
    for (long sent : sendWhileReading(repeat(routes.size(), i -> upload(routes.get(i))))) {
      assertTrue(sent < BUFFERED_BYTES, "bytes sent: " + sent);
    }
    assertEquals(List.of(), FileTree.listFiles(home().resolve("incoming"), _ -> {}));
  }

  private static long upload(String route) throws Exception {
    try (RawConnection connection = new RawConnection(program.journalAddress())) {
      connection.send(
          """
          POST %s HTTP/1.1
          Host: localhost
          Transfer-Encoding: chunked
          Content-Type: multipart/form-data; boundary=cut

          48
          --cut
          Content-Disposition: form-data; name="comment"; filename="large"


          """
              .replace("\n", "\r\n")
              .formatted(route));
      return connection.sendChunks(FLOOD_BYTES);
    }
  }

  @Test
  void malformedRequestsGetShortErrors() throws Exception {
    String form = "POST /reply HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ";
    String sent = "application/x-www-form-urlencoded";
    String chunked = "\r\nTransfer-Encoding: chunked\r\n\r\n";
    List<String> requests =
        List.of(
            form + sent + "; charset=klingon\r\nContent-Length: 3\r\n\r\na=b",
            form + sent + "; charset\r\nContent-Length: 3\r\n\r\na=b",
            form + "multipart/form-data\r\nContent-Length: 3\r\n\r\na=b",
            form + "multipart/form-data; boundary=\"\r\nContent-Length: 3\r\n\r\na=b",
            form + sent + chunked + "zz\r\na=b\r\n0\r\n\r\n",
            form + sent + chunked + "-5\r\na=b\r\n0\r\n\r\n",
            form + sent + chunked + "\r\n",
            "GET /search?q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nCookie: " + "a".repeat(20_000) + "\r\n\r\n",
            "\u0000\u0001\u0002\r\n\r\n");
    for (String response :
        sendWhileReading(repeat(requests.size(), i -> answer(requests.get(i))))) {
      assertTrue(response.matches("(?s)HTTP/1.1 (4\\d\\d|505|200) .*"), response);
      assertTrue(Stream.of("Exception", "\tat ", "Jetty").noneMatch(response::contains), response);
    }
  }

  private static String answer(String request) throws Exception {
    try (RawConnection connection = new RawConnection(program.journalAddress())) {
      connection.send(request);
      return connection.readRest();
    }
  }

  @Test
  void fakeSessionsDoNotBlockWrites() throws Exception {
    List<Callable<Integer>> senders =
        new ArrayList<>(repeat(CONNECTION_COUNT, DenialOfServiceTest::sendFakeSessions));
    senders.add(DenialOfServiceTest::write);
    sendWhileReading(senders);
  }

  private static int sendFakeSessions(int number) throws Exception {
    int count = FAKE_SESSION_COUNT / CONNECTION_COUNT;
    for (int i = 0; i < count; i++) {
      String response =
          answer(
              "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: needledrop=node0%d%d\r\n\r\n"
                  .formatted(entry, number, i));
      assertTrue(response.startsWith("HTTP/1.1 200 "), response);
    }
    return count;
  }

  private static int write() throws Exception {
    for (int i = 0; i < 5; i++) {
      List<String> draft = List.of("title", "Draft " + i, "body", "Text.", "act", "save");
      assertEquals(303, owner.post("/studio/entries", draft).statusCode());
    }
    return 5;
  }
}
