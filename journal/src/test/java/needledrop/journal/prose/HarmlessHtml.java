package needledrop.journal.prose;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Asserts that HTML is harmless. Parses it strictly, as a browser's tokenizer would: every "&lt;"
 * must open or close an allowed element, with allowed attributes in double quotes.
 */
final class HarmlessHtml {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr b blockquote br caption cite code dd del details dl dt em figcaption figure h2"
                  + " h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q s section small source"
                  + " span strong sub summary sup table tbody td th thead tr ul")
              .split(" "));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "align alt aria-label class data-player height href id loading rel sizes src srcset start title type width"
              .split(" "));
  private static final Pattern TAG =
      Pattern.compile("</?([a-z][a-z0-9]*)((?: [a-z-]+=\"[^\"<>]*\")*) ?/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|mailto:|[^:/?#]*(?:[/?#]|$)).*", Pattern.DOTALL);

  private HarmlessHtml() {}

  static void assertHarmless(String html) {
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (html.startsWith("{<!-- -->", at - 1)) {
        continue; // the sanitizer breaks up what a template engine might interpret
      }
      var tag = TAG.matcher(html).region(at, html.length());
      int here = at;
      assertTrue(tag.lookingAt(), () -> "no plain tag at " + html.substring(here));
      assertTrue(ELEMENTS.contains(tag.group(1)), tag::group);
      ATTRIBUTE.matcher(tag.group(2)).results().forEach(HarmlessHtml::assertHarmless);
    }
  }

  private static void assertHarmless(MatchResult attribute) {
    String name = attribute.group(1);
    String value = attribute.group(2).replace("&#61;", "=").replace("&#58;", ":");
    assertTrue(ATTRIBUTES.contains(name), attribute.group());
    switch (name) {
      case "href" -> assertTrue(ADDRESS.matcher(value).matches(), attribute.group());
      case "src" -> assertTrue(value.matches("/(?![/\\\\])[^\\s\\\\]*"), attribute.group());
      case "srcset" -> assertTrue(value.startsWith("/media/image/"), attribute.group());
      case "data-player" ->
          assertTrue(
              value.startsWith("https://www.youtube-nocookie.com/")
                  || value.startsWith("https://player.vimeo.com/")
                  || value.startsWith("https://geo.dailymotion.com/")
                  || value.matches("https://[a-z0-9.-]+/videos/embed/[A-Za-z0-9-]+\\?[a-z0-9=&]*"),
              attribute.group());
      default -> {
        if (value.toLowerCase(Locale.ROOT).matches("(?s).*javascript:.*")
            && !name.matches("title|alt")) {
          fail(attribute.group());
        }
      }
    }
  }
}
