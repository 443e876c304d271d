package needledrop.journal.outside;

import java.net.URI;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.journal.outside.Answer.Answered;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What an answer says about the link that was asked. */
sealed interface Finding {
  int LONGEST_TITLE = 300;
  Pattern TITLE = Pattern.compile("(?i)<title(?:\\s[^>]{0,200})?>([^<]{1,2000})");
  Pattern META = Pattern.compile("(?i)<meta\\s[^>]{1,3000}>");
  Pattern OF_PICTURE = Pattern.compile("(?i)\\sproperty=[\"']og:image[\"']");
  Pattern CONTENT = Pattern.compile("(?i)\\scontent=[\"']([^\"']{1,2000})[\"']");

  /**
   * There is something; one that turns programs away still keeps its page for people.
   *
   * @param picture where the picture is by which it shows itself
   */
  record Alive(@Nullable String title, @Nullable URI picture) implements Finding {}

  /** There was nothing, this time. */
  record Failing(String why) implements Finding {}

  /** It is not for us to ask, so nothing is known of it. */
  record Unasked(String why) implements Finding {}

  static Finding of(Answer answer) {
    return switch (answer) {
      case Answer.Refused(String why) -> new Unasked(why);
      case Answer.Silent(String why) -> new Failing(why);
      case Answered page when page.isGone() -> new Failing("The page is gone.");
      case Answered page when page.status() >= 500 -> new Failing("Its host is out of order.");
      case Answered page when page.status() != 200 -> new Alive(null, null);
      case Answered page -> new Alive(title(page), picture(page));
    };
  }

  private static @Nullable String title(Answered page) {
    String title =
        switch (page.type()) {
          case "text/html", "application/xhtml+xml" -> ofPage(page.text());
          case "application/json" -> ofCard(page.text(), "title");
          default -> "";
        };
    String line = title.strip().replaceAll("\\s+", " ");
    return line.isEmpty() ? null : line.substring(0, Math.min(LONGEST_TITLE, line.length()));
  }

  private static String ofPage(String html) {
    Matcher found = TITLE.matcher(html);
    return found.find() ? unescaped(found.group(1)) : "";
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  private static @Nullable URI picture(Answered page) {
    String address =
        switch (page.type()) {
          case "text/html", "application/xhtml+xml" -> pictureOf(page.text());
          case "application/json" -> ofCard(page.text(), "thumbnail_url");
          default -> "";
        };
    try {
      URI picture = page.address().resolve(address.strip());
      boolean ofTheWeb = "https".equals(picture.getScheme()) || "http".equals(picture.getScheme());
      return !address.isBlank() && ofTheWeb && picture.getHost() != null ? picture : null;
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }

  /** As Open Graph names it. */
  private static String pictureOf(String html) {
    return META.matcher(html)
        .results()
        .map(MatchResult::group)
        .filter(meta -> OF_PICTURE.matcher(meta).find())
        .flatMap(meta -> CONTENT.matcher(meta).results())
        .map(content -> unescaped(content.group(1)))
        .findFirst()
        .orElse("");
  }

  private static String ofCard(String json, String field) {
    try {
      return JsonMapper.shared().readTree(json).path(field).asString("");
    } catch (JacksonException noCard) {
      return "";
    }
  }
}
