package needledrop.catalog.file;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import needledrop.catalog.name.NameNormalizer;
import org.jspecify.annotations.Nullable;

/** The artists of a tag: taggers put several into one, and a stand-in where there are too many. */
final class ArtistNames {
  /**
   * ID3 2.4 and Vorbis values as ffmpeg joins them; a slash without spaces, as in AC/DC, stays. The
   * spaces are not matched here, since that takes a time that grows with the square of their
   * number.
   */
  private static final Pattern SEPARATOR = Pattern.compile("[;\0]|(?<=\\s)/(?=\\s)");

  /** Folded. */
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

  /** In the order of the tag, each once; empty if it names nobody. */
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
