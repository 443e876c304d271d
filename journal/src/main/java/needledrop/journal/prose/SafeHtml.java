package needledrop.journal.prose;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML that has been sanitized, so that a page may show it as it is. Only {@link MarkdownRenderer}
 * creates it: a page that needs this type cannot get unsanitized text.
 */
public final class SafeHtml {
  private static final Pattern ID = Pattern.compile("( id=\"| href=\"#)");

  private final String text;
  private final Set<String> playerOrigins;

  SafeHtml(String text) {
    this(text, Set.of());
  }

  private SafeHtml(String text, Set<String> playerOrigins) {
    this.text = text;
    this.playerOrigins = Set.copyOf(playerOrigins);
  }

  /** Returns the same HTML with the origins of the players of its videos. */
  SafeHtml withPlayerOrigins(Set<String> origins) {
    return new SafeHtml(text, origins);
  }

  /** Returns the origins of the video players that a page with this HTML may open. */
  public Set<String> playerOrigins() {
    return playerOrigins;
  }

  /**
   * Returns the HTML with a prefix before every id and every link to one, so that a page can
   * contain several texts. The sanitizer leaves no quotation mark outside tags.
   */
  public SafeHtml withIdPrefix(String prefix) {
    return new SafeHtml(
        ID.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(prefix)), playerOrigins);
  }

  public boolean isEmpty() {
    return text.isBlank();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SafeHtml safeHtml && safeHtml.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
