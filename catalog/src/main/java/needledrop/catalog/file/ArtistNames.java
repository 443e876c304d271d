package needledrop.catalog.file;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import needledrop.catalog.name.NameNormalizer;
import org.jspecify.annotations.Nullable;

/**
 * Parses the artist tag of a file: splits it into names, and drops placeholders such as "Various
 * Artists".
 */
final class ArtistNames {
  /**
   * Separators of ID3 2.4 and Vorbis values as ffmpeg joins them. A slash without spaces, as in
   * AC/DC, is none. The spaces are not part of the match, because matching them takes quadratic
   * time.
   */
  private static final Pattern SEPARATOR = Pattern.compile("[;\0]|(?<=\\s)/(?=\\s)");

  /** In normalized form. */
  private static final Set<String> PLACEHOLDER_NAMES =
      Set.of(
          "various artists",
          "various artist",
          "various",
          "va",
          "v.a.",
          "v/a",
          "v. a.",
          "verschiedene interpreten",
          "verschiedene kunstler",
          "verschiedene",
          "diverse",
          "diverse interpreten",
          "varios artistas",
          "varios interpretes",
          "varios",
          "aa.vv.",
          "artisti vari",
          "autori vari",
          "artistes divers",
          "artistes varies",
          "divers",
          "compilation",
          "diverse artiesten",
          "diverse artister",
          "blandade artister",
          "wykonawcy rozni",
          "rozni wykonawcy",
          "ruzni interpreti",
          "разные исполнители",
          "сборник",
          "cesitli sanatcilar",
          "群星",
          "オムニバス",
          "unknown artist",
          "unknown",
          "<unknown>",
          "[unknown]");

  private ArtistNames() {}

  /** Returns the distinct names in order; empty if the tag has none. */
  static List<String> parse(@Nullable String tag) {
    return tag == null
        ? List.of()
        : Arrays.stream(SEPARATOR.split(tag, -1))
            .map(String::strip)
            .filter(name ->
                !name.isEmpty() && !PLACEHOLDER_NAMES.contains(NameNormalizer.normalize(name)))
            .distinct()
            .toList();
  }
}
