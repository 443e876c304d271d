package needledrop.catalog.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://example.org:8080/a?b#c",
        "HTTPS://example.org/",
        "https://[::1]/",
        "https://user@example.org/"
      })
  void urlsOfTheWebAreAccepted(String text) {
    assertEquals(Optional.of(URI.create(text)), WebUrl.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "//example.org",
        "/path",
        "https:",
        "https:///path",
        "https:example.org",
        "https://a b",
        "https://host_with_underscore/",
        "ftp://example.org",
        "javascript:alert(1)",
        "mailto:a@example.org",
        "httpsx://example.org"
      })
  void otherTextIsRejected(String text) {
    assertEquals(Optional.empty(), WebUrl.parse(text));
  }

  @Test
  void onlyHttpsIsHttps() {
    assertTrue(WebUrl.isHttps(URI.create("Https://example.org")));
    assertFalse(WebUrl.isHttps(URI.create("http://example.org")));
    assertFalse(WebUrl.isHttps(URI.create("/path")));
  }
}
