package needledrop.catalog.name;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.function.Predicate;

/** Makes URL slugs of names: lower case, words joined by hyphens, letters of every script. */
public final class Slug {
  private static final int MAX_LENGTH = 80;

  private Slug() {}

  /**
   * Returns the slug of a name: "hearts-on-fire" for "Heart's on Fire".
   *
   * @param fallback the slug of a name without letters and digits
   */
  public static String of(String name, String fallback) {
    String slug =
        NameNormalizer.normalize(name)
            .replace("'", "")
            .replace("&", " and ")
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^[-\\p{M}]+|-+$", "");
    return slug.isEmpty() ? fallback : shorten(slug);
  }

  /** Returns the slug, or the first of slug-2, slug-3, … that is not taken. */
  public static String firstUnused(String slug, Predicate<String> taken) {
    String free = slug;
    for (int number = 2; taken.test(free); number++) {
      free = slug + "-" + number;
    }
    return free;
  }

  /** Returns the slug percent-encoded for a URL. */
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
