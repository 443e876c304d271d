package needledrop.journal.link;

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

class OutboundHttpClientTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final int TIMEOUT_MILLIS = 1_000;

  private final List<String> lookups = new CopyOnWriteArrayList<>();
  private final OutboundHttpClient client =
      new OutboundHttpClient(
          "Tester/1", () -> NOON, this::lookup, FakeHttpServer.LOOPBACK::equals, TIMEOUT_MILLIS);
  private FakeHttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = new FakeHttpServer();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void requestHasTheHostHeaderAndUserAgent() {
    server.respondWith(
        "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=utf-8\r\n\r\n<title>Hi</title>");
    FetchResult.Response response = fetch("/a?b=c");
    assertEquals("text/html", response.type());
    assertEquals("<title>Hi</title>", response.text());
    String request = server.requests().getFirst();
    assertTrue(request.startsWith("GET /a?b=c HTTP/1.1\r\nHost: film.example:"), request);
    assertTrue(request.contains("User-Agent: Tester/1"), request);
  }

  @Test
  void chunkedResponseIsDecoded() {
    server.respondWith(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1;x\r\n!\r\n0\r\n\r\n");
    assertEquals("hello!", fetch("/").text());
  }

  @Test
  void status410IsGone() {
    server.respondWith("HTTP/1.1 410 Gone\r\n\r\n");
    assertTrue(fetch("/").isGone());
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
  void otherSchemesAndCredentialsAreBlocked(String address) {
    assertInstanceOf(FetchResult.Blocked.class, client.fetch(URI.create(address)));
    assertEquals(List.of(), lookups);
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
  void privateAddressesAreNotFetched(String name) {
    FetchResult fetchResult =
        new OutboundHttpClient("Tester/1", () -> NOON).fetch(URI.create("http://" + name + "/"));
    assertFalse(fetchResult instanceof FetchResult.Response, name + ": " + fetchResult);
    if (fetchResult instanceof FetchResult.Failed(String reason)) {
      assertEquals("The host was not found.", reason, name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700::1", "2a00::1"})
  void publicAddressesAreAllowed(String address) {
    assertTrue(PublicIp.isPublic(InetAddress.ofLiteral(address)));
  }

  @Test
  void hostWithOnePrivateAddressIsBlocked() {
    OutboundHttpClient mixed =
        new OutboundHttpClient(
            "Tester/1",
            () -> NOON,
            _ -> new InetAddress[] {FakeHttpServer.LOOPBACK, InetAddress.ofLiteral("10.0.0.1")},
            FakeHttpServer.LOOPBACK::equals,
            TIMEOUT_MILLIS);
    assertInstanceOf(FetchResult.Blocked.class, mixed.fetch(at("/")));
    assertEquals(List.of(), server.requests());
  }

  @Test
  void redirectToAPrivateAddressIsBlocked() {
    server.respondWith("HTTP/1.1 302 Found\r\nLocation: http://inside.example/\r\n\r\n");
    assertInstanceOf(FetchResult.Blocked.class, client.fetch(at("/")));
    server.respondWith("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n");
    assertInstanceOf(FetchResult.Blocked.class, client.fetch(at("/")));
    assertEquals(2, server.requests().size());
  }

  @Test
  void redirectLoopFails() {
    server.respondWith("HTTP/1.1 301 Moved\r\nLocation: /again\r\n\r\n");
    assertInstanceOf(FetchResult.Failed.class, client.fetch(at("/")));
    assertEquals(6, server.requests().size());
  }

  @Test
  void hostIsLookedUpOncePerRequest() {
    server.respondWith("HTTP/1.1 200 OK\r\n\r\nhello");
    assertEquals("hello", fetch("/").text());
    assertEquals(List.of("film.example"), lookups);
  }

  @Test
  void bodyIsReadUpToTheLimit() {
    server.respondWith("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(1 << 20));
    assertEquals(1 << 18, fetch("/").text().length());
  }

  @Test
  void slowServersTimeOut() {
    server.respondSlowly();
    server.respondWith("HTTP/1.1 200 OK\r\nX: " + "x".repeat(10_000));
    assertInstanceOf(FetchResult.Failed.class, client.fetch(at("/")));
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
  void malformedResponsesFail(String response) {
    server.respondWith(response);
    assertInstanceOf(FetchResult.Failed.class, client.fetch(at("/")));
  }

  @Test
  void hostIsNotFetchedAgainBeforeTheDelay() {
    server.respondWith("HTTP/1.1 200 OK\r\n\r\n");
    assertTrue(client.earliestRequest(at("/")).isBefore(NOON));
    fetch("/");
    assertEquals(NOON.plus(OutboundHttpClient.HOST_DELAY), client.earliestRequest(at("/other")));
    assertTrue(client.earliestRequest(URI.create("http://other.example/")).isBefore(NOON));
  }

  private InetAddress[] lookup(String name) {
    lookups.add(name);
    return new InetAddress[] {
      name.equals("inside.example") ? InetAddress.ofLiteral("10.0.0.1") : FakeHttpServer.LOOPBACK
    };
  }

  private URI at(String path) {
    return URI.create("http://film.example:" + server.port() + path);
  }

  private FetchResult.Response fetch(String path) {
    return assertInstanceOf(FetchResult.Response.class, client.fetch(at(path)));
  }
}
