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

/**
 * Tells from the HTTP response to a link check whether the linked page exists, and finds its title.
 */
sealed interface LinkCheckResult {
  int MAX_TITLE_LENGTH = 300;
  Pattern TITLE = Pattern.compile("(?i)<title(?:\\s[^>]{0,200})?>([^<]{1,2000})");
  Pattern META = Pattern.compile("(?i)<meta\\s[^>]{1,3000}>");
  Pattern OG_IMAGE = Pattern.compile("(?i)\\sproperty=[\"']og:image[\"']");
  Pattern CONTENT = Pattern.compile("(?i)\\scontent=[\"']([^\"']{1,2000})[\"']");

  /**
   * The page exists. A status other than success may be meant for programs only, so it counts as
   * alive.
   *
   * @param imageUrl the page's preview image
   */
  record Alive(@Nullable String title, @Nullable URI imageUrl) implements LinkCheckResult {}

  /** The page was not found this time. */
  record Failed(String reason) implements LinkCheckResult {}

  /** The request is not allowed, so the state is unknown. */
  record NotChecked(String reason) implements LinkCheckResult {}

  static LinkCheckResult of(FetchResult fetchResult) {
    return switch (fetchResult) {
      case FetchResult.Blocked(String reason) -> new NotChecked(reason);
      case FetchResult.Failed(String reason) -> new Failed(reason);
      case Response response when response.isGone() -> new Failed("The page was not found.");
      case Response response when response.status() >= 500 ->
          new Failed("The server reported an error.");
      case Response response when response.status() != 200 -> new Alive(null, null);
      case Response response -> new Alive(title(response), imageUrl(response));
    };
  }

  private static @Nullable String title(Response response) {
    String title =
        switch (response.type()) {
          case "text/html", "application/xhtml+xml" -> htmlTitle(response.text());
          case "application/json" -> jsonField(response.text(), "title");
          default -> "";
        };
    String singleLine = title.strip().replaceAll("\\s+", " ");
    return singleLine.isEmpty()
        ? null
        : singleLine.substring(0, Math.min(MAX_TITLE_LENGTH, singleLine.length()));
  }

  private static String htmlTitle(String html) {
    Matcher matcher = TITLE.matcher(html);
    return matcher.find() ? unescape(matcher.group(1)) : "";
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  private static @Nullable URI imageUrl(Response response) {
    String address =
        switch (response.type()) {
          case "text/html", "application/xhtml+xml" -> ogImage(response.text());
          case "application/json" -> jsonField(response.text(), "thumbnail_url");
          default -> "";
        };
    try {
      URI image = response.address().resolve(address.strip());
      return !address.isBlank() && WebUrl.isValid(image) ? image : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Returns the preview image of the Open Graph metadata. */
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
    } catch (JacksonException e) {
      return "";
    }
  }
}
