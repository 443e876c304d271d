package needledrop.journal.link;

import java.net.URI;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.catalog.value.WebUrl;
import needledrop.journal.link.FetchResult.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What an answer says about the link that was asked. */
sealed interface LinkCheckResult {
  int MAX_TITLE_LENGTH = 300;
  Pattern TITLE = Pattern.compile("(?i)<title(?:\\s[^>]{0,200})?>([^<]{1,2000})");
  Pattern META = Pattern.compile("(?i)<meta\\s[^>]{1,3000}>");
  Pattern OG_IMAGE = Pattern.compile("(?i)\\sproperty=[\"']og:image[\"']");
  Pattern CONTENT = Pattern.compile("(?i)\\scontent=[\"']([^\"']{1,2000})[\"']");

  /**
   * There is something; one that turns programs away still keeps its page for people.
   *
   * @param imageUrl where the picture is by which it shows itself
   */
  record Alive(@Nullable String title, @Nullable URI imageUrl) implements LinkCheckResult {}

  /** There was nothing, this time. */
  record Failed(String reason) implements LinkCheckResult {}

  /** It is not for us to ask, so nothing is known of it. */
  record NotChecked(String reason) implements LinkCheckResult {}

  static LinkCheckResult of(FetchResult fetchResult) {
    return switch (fetchResult) {
      case FetchResult.Blocked(String why) -> new NotChecked(why);
      case FetchResult.Failed(String why) -> new Failed(why);
      case Response page when page.isGone() -> new Failed("The page was not found.");
      case Response page when page.status() >= 500 -> new Failed("The server reported an error.");
      case Response page when page.status() != 200 -> new Alive(null, null);
      case Response page -> new Alive(title(page), imageUrl(page));
    };
  }

  private static @Nullable String title(Response page) {
    String title =
        switch (page.type()) {
          case "text/html", "application/xhtml+xml" -> htmlTitle(page.text());
          case "application/json" -> jsonField(page.text(), "title");
          default -> "";
        };
    String line = title.strip().replaceAll("\\s+", " ");
    return line.isEmpty() ? null : line.substring(0, Math.min(MAX_TITLE_LENGTH, line.length()));
  }

  private static String htmlTitle(String html) {
    Matcher found = TITLE.matcher(html);
    return found.find() ? unescape(found.group(1)) : "";
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  private static @Nullable URI imageUrl(Response page) {
    String address =
        switch (page.type()) {
          case "text/html", "application/xhtml+xml" -> ogImage(page.text());
          case "application/json" -> jsonField(page.text(), "thumbnail_url");
          default -> "";
        };
    try {
      URI picture = page.address().resolve(address.strip());
      return !address.isBlank() && WebUrl.isValid(picture) ? picture : null;
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }

  /** As Open Graph names it. */
  private static String ogImage(String html) {
    return META.matcher(html)
        .results()
        .map(MatchResult::group)
        .filter(meta -> OG_IMAGE.matcher(meta).find())
        .flatMap(meta -> CONTENT.matcher(meta).results())
        .map(content -> unescape(content.group(1)))
        .findFirst()
        .orElse("");
  }

  private static String jsonField(String json, String field) {
    try {
      return JsonMapper.shared().readTree(json).path(field).asString("");
    } catch (JacksonException noCard) {
      return "";
    }
  }
}
