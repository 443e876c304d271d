package needledrop.catalog.name;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.function.Predicate;

/** A name as it stands in an address: lower case, words joined by hyphens, every script welcome. */
public final class Slug {
  private static final int MAX_LENGTH = 80;

  private Slug() {}

  /**
   * The slug of a name, as "hearts-on-fire" of "Heart's on Fire".
   *
   * @param otherwise what stands there where the name holds no letter and no digit
   */
  public static String of(String name, String otherwise) {
    String slug =
        NameNormalizer.normalize(name)
            .replace("'", "")
            .replace("&", " and ")
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^[-\\p{M}]+|-+$", "");
    return slug.isEmpty() ? otherwise : shorten(slug);
  }

  /** The slug, or the first of slug-2, slug-3, … that nobody has. */
  public static String firstUnused(String slug, Predicate<String> taken) {
    String free = slug;
    for (int number = 2; taken.test(free); number++) {
      free = slug + "-" + number;
    }
    return free;
  }

  /** The slug as part of an address, where letters beyond ASCII are written as bytes. */
  public static String encode(String slug) {
    return URLEncoder.encode(slug, UTF_8);
  }

  private static String shorten(String slug) {
    if (slug.codePointCount(0, slug.length()) <= MAX_LENGTH) {
      return slug;
    }
    String start = slug.substring(0, slug.offsetByCodePoints(0, MAX_LENGTH));
    int hyphen = start.lastIndexOf('-');
    return hyphen > MAX_LENGTH / 2 ? start.substring(0, hyphen) : start.replaceAll("-+$", "");
  }
}
