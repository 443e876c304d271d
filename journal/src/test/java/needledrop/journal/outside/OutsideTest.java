package needledrop.journal.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final int PATIENCE = 1_000;

  private final List<String> looked = new CopyOnWriteArrayList<>();
  private final Outside door =
      new Outside("Tester/1", () -> NOON, this::lookup, Host.HERE::equals, PATIENCE);
  private Host host;

  @BeforeEach
  void listen() throws IOException {
    host = new Host();
  }

  @AfterEach
  void close() throws IOException {
    host.close();
  }

  @Test
  void aPageIsReadUnderItsHostsName() {
    host.answers(
        "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=utf-8\r\n\r\n<title>Hi</title>");
    Answer.Answered page = answered("/a?b=c");
    assertEquals("text/html", page.type());
    assertEquals("<title>Hi</title>", page.text());
    String question = host.questions().getFirst();
    assertTrue(question.startsWith("GET /a?b=c HTTP/1.1\r\nHost: film.example:"), question);
    assertTrue(question.contains("User-Agent: Tester/1"), question);
  }

  @Test
  void anAnswerInPiecesIsPutTogether() {
    host.answers(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1;x\r\n!\r\n0\r\n\r\n");
    assertEquals("hello!", answered("/").text());
  }

  @Test
  void whatIsGoneIsSaidToBeGone() {
    host.answers("HTTP/1.1 410 Gone\r\n\r\n");
    assertTrue(answered("/").isGone());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://film.example/",
        "gopher://film.example/",
        "http:///x",
        "http://user@film.example/",
        "mailto:a@b.example",
        "relative"
      })
  void onlyTheWebIsAskedAndNobodySignsIn(String address) {
    assertInstanceOf(Answer.Refused.class, door.ask(URI.create(address)));
    assertEquals(List.of(), looked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "[::]",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[::127.0.0.1]",
        "[fe80::1]",
        "[fec0::1]",
        "[fc00::1]",
        "[fd12::1]",
        "[ff02::1]",
        "[2001:db8::1]",
        "[2001::1]",
        "[2002:7f00:1::]",
        "[64:ff9b::7f00:1]",
        "[100::1]",
        "[3fff::1]"
      })
  void noFormOfAnAddressLeadsInside(String name) {
    Answer answer = new Outside("Tester/1", () -> NOON).ask(URI.create("http://" + name + "/"));
    assertFalse(answer instanceof Answer.Answered, name + ": " + answer);
    if (answer instanceof Answer.Silent(String why)) {
      assertTrue(why.startsWith("there is no host"), name + ": " + why);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700::1", "2a00::1"})
  void theOpenInternetIsOpen(String address) {
    assertTrue(PublicAddress.is(InetAddress.ofLiteral(address)));
  }

  @Test
  void oneAddressInsideAmongMoreIsEnoughToRefuse() {
    Outside mixed =
        new Outside(
            "Tester/1",
            () -> NOON,
            _ -> new InetAddress[] {Host.HERE, InetAddress.ofLiteral("10.0.0.1")},
            Host.HERE::equals,
            PATIENCE);
    assertInstanceOf(Answer.Refused.class, mixed.ask(at("/")));
    assertEquals(List.of(), host.questions());
  }

  @Test
  void aRedirectInsideIsRefused() {
    host.answers("HTTP/1.1 302 Found\r\nLocation: http://inside.example/\r\n\r\n");
    assertInstanceOf(Answer.Refused.class, door.ask(at("/")));
    host.answers("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n");
    assertInstanceOf(Answer.Refused.class, door.ask(at("/")));
    assertEquals(2, host.questions().size());
  }

  @Test
  void redirectsEndSomewhereOrAreLeft() {
    host.answers("HTTP/1.1 301 Moved\r\nLocation: /again\r\n\r\n");
    assertInstanceOf(Answer.Silent.class, door.ask(at("/")));
    assertEquals(6, host.questions().size());
  }

  @Test
  void aNameIsLookedUpOnceForEachQuestionSoItCannotChangeItsMind() {
    host.answers("HTTP/1.1 200 OK\r\n\r\nhello");
    assertEquals("hello", answered("/").text());
    assertEquals(List.of("film.example"), looked);
  }

  @Test
  void aFloodIsReadToItsCap() {
    host.answers("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(1 << 20));
    assertEquals(1 << 18, answered("/").text().length());
  }

  @Test
  void whoDripsIsLeftInTime() {
    host.drips();
    host.answers("HTTP/1.1 200 OK\r\nX: " + "x".repeat(10_000));
    assertInstanceOf(Answer.Silent.class, door.ask(at("/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n\r\n",
        "SSH-2.0-OpenSSH\r\n\r\n",
        "HTTP/1.1 abc\r\n\r\n",
        "HTTP/1.1 999 Odd\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nx",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffff\r\nx",
        "HTTP/1.1 302 Found\r\nLocation: ht!tp://%%\r\n\r\n"
      })
  void nonsenseIsSilence(String nonsense) {
    host.answers(nonsense);
    assertInstanceOf(Answer.Silent.class, door.ask(at("/")));
  }

  @Test
  void aHostIsLeftInPeaceForAWhile() {
    host.answers("HTTP/1.1 200 OK\r\n\r\n");
    assertTrue(door.earliest(at("/")).isBefore(NOON));
    answered("/");
    assertEquals(NOON.plus(Outside.PEACE), door.earliest(at("/other")));
    assertTrue(door.earliest(URI.create("http://other.example/")).isBefore(NOON));
  }

  private InetAddress[] lookup(String name) {
    looked.add(name);
    return new InetAddress[] {
      name.equals("inside.example") ? InetAddress.ofLiteral("10.0.0.1") : Host.HERE
    };
  }

  private URI at(String path) {
    return URI.create("http://film.example:" + host.port() + path);
  }

  private Answer.Answered answered(String path) {
    return assertInstanceOf(Answer.Answered.class, door.ask(at(path)));
  }
}
