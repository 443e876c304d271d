package needledrop.catalog.item;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The external databases that assign identifiers, with the format of an identifier and the URL of
 * its page.
 */
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
  private final @Nullable String pageUrl;

  IdScheme(String label, String regex, @Nullable String pageUrl) {
    this.label = label;
    this.pattern = Pattern.compile(regex);
    this.pageUrl = pageUrl;
  }

  public String label() {
    return label;
  }

  boolean matches(String value) {
    return pattern.matcher(value).matches();
  }

  @Nullable URI page(String value) {
    return pageUrl == null ? null : URI.create(pageUrl.formatted(value));
  }

  private static final class Patterns {
    static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  }
}
