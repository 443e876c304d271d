package needledrop.catalog.item;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who gives out identifiers, what theirs look like, and the page that one leads to. */
public enum IdScheme {
  WIKIDATA("Wikidata", "Q[1-9]\\d{0,11}", "https://www.wikidata.org/wiki/%s"),
  MUSICBRAINZ_ARTIST("MusicBrainz artist", Patterns.UUID, "https://musicbrainz.org/artist/%s"),
  MUSICBRAINZ_RECORDING(
      "MusicBrainz recording", Patterns.UUID, "https://musicbrainz.org/recording/%s"),
  MUSICBRAINZ_WORK("MusicBrainz work", Patterns.UUID, "https://musicbrainz.org/work/%s"),
  MUSICBRAINZ_RELEASE("MusicBrainz release", Patterns.UUID, "https://musicbrainz.org/release/%s"),
  MUSICBRAINZ_GROUP(
      "MusicBrainz release group", Patterns.UUID, "https://musicbrainz.org/release-group/%s"),
  IMDB("IMDb", "(tt|nm)\\d{7,9}", null),
  ISRC("ISRC", "[A-Z]{2}[A-Z0-9]{3}\\d{7}", null);

  private final String label;
  private final Pattern pattern;
  private final @Nullable String page;

  IdScheme(String words, String shape, @Nullable String page) {
    this.label = words;
    this.pattern = Pattern.compile(shape);
    this.page = page;
  }

  public String label() {
    return label;
  }

  boolean matches(String value) {
    return pattern.matcher(value).matches();
  }

  @Nullable URI page(String value) {
    return page == null ? null : URI.create(page.formatted(value));
  }

  private static final class Patterns {
    static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  }
}
