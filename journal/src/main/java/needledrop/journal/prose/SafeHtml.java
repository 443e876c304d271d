package needledrop.journal.prose;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML that has passed the sanitizer, so that a page may show it as it is. Only {@link
 * MarkdownRenderer} makes it: a page that asks for this type cannot be handed what somebody typed.
 */
public final class SafeHtml {
  private static final Pattern ID = Pattern.compile("( id=\"| href=\"#)");

  private final String text;
  private final Set<String> playerOrigins;

  SafeHtml(String text) {
    this(text, Set.of());
  }

  private SafeHtml(String text, Set<String> players) {
    this.text = text;
    this.playerOrigins = Set.copyOf(players);
  }

  /** The same with the origins of the players of other hosts' videos that it shows. */
  SafeHtml withPlayerOrigins(Set<String> origins) {
    return new SafeHtml(text, origins);
  }

  /** Where the players of the videos come from that a page with this text may open. */
  public Set<String> playerOrigins() {
    return playerOrigins;
  }

  /**
   * The same with another prefix before every id and every link to one, so that several texts can
   * stand on one page. The sanitizer leaves no quotation mark outside tags.
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
