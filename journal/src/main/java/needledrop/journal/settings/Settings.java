package needledrop.journal.settings;

import java.net.URI;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import needledrop.catalog.value.WebUrl;
import needledrop.message.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The settings that the owner makes for the journal, such as title, public URL, time zone and
 * language.
 *
 * @param publicAddress the URL by which readers reach it, without a slash at the end; null until
 *     the owner sets one
 * @param language of the texts
 * @param entriesPerPage on the front page and in feeds
 */
public record Settings(
    String title,
    String tagline,
    @Nullable URI publicAddress,
    ZoneId timeZone,
    Locale language,
    int entriesPerPage) {
  private static final String ADDRESS_ERROR =
      "Enter a public URL such as https://journal.example, without a path.";

  public Settings {
    rejectIf(title.isBlank(), "Enter a title for the journal.");
    rejectIf(title.length() > 200, "Titles can have at most 200 characters.");
    rejectIf(tagline.length() > 500, "Taglines can have at most 500 characters.");
    rejectIf(entriesPerPage < 1 || entriesPerPage > 100, "Pages can have 1 to 100 entries.");
    rejectIf(language.getLanguage().isEmpty(), "Enter a language code such as en or es-AR.");
    publicAddress = publicAddress == null ? null : withoutTrailingSlash(publicAddress);
  }

  /** Returns the settings of a new journal. */
  public static Settings defaults() {
    return new Settings(
        "A needledrop journal",
        "Film scenes, and the songs that carry them",
        null,
        ZoneId.systemDefault(),
        Locale.ENGLISH,
        10);
  }

  /**
   * Parses the settings as typed.
   *
   * @throws InvalidInputException if a value is not valid
   */
  public static Settings parse(
      String title,
      String tagline,
      String publicAddress,
      String timeZone,
      String language,
      int entriesPerPage) {
    return new Settings(
        title.strip(),
        tagline.strip(),
        publicAddress.isBlank() ? null : address(publicAddress.strip()),
        zone(timeZone.strip()),
        language(language.strip()),
        entriesPerPage);
  }

  /** Returns the public address if it is set. */
  public URI address(URI defaultAddress) {
    return publicAddress == null ? withoutTrailingSlash(defaultAddress) : publicAddress;
  }

  /** Whether browsers may be told to send cookies over HTTPS only. */
  public boolean isHttps() {
    return publicAddress != null && WebUrl.isHttps(publicAddress);
  }

  private static URI address(String typed) {
    try {
      return URI.create(typed);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(e, ADDRESS_ERROR);
    }
  }

  private static URI withoutTrailingSlash(URI address) {
    boolean hasNoPath =
        address.getRawQuery() == null
            && address.getRawFragment() == null
            && address.getRawUserInfo() == null
            && ("".equals(address.getRawPath()) || "/".equals(address.getRawPath()));
    rejectIf(!WebUrl.isValid(address) || !hasNoPath, ADDRESS_ERROR);
    return URI.create(address.toString().replaceFirst("/$", ""));
  }

  private static ZoneId zone(String typed) {
    rejectIf(
        !ZoneId.getAvailableZoneIds().contains(typed),
        "Enter a time zone such as Europe/Rome or America/Denver.");
    return ZoneId.of(typed);
  }

  private static Locale language(String typed) {
    try {
      return new Locale.Builder().setLanguageTag(typed).build();
    } catch (IllformedLocaleException e) {
      throw new InvalidInputException(e, "Enter a language code such as en or es-AR.");
    }
  }

  private static void rejectIf(boolean condition, String problem) {
    if (condition) {
      throw new InvalidInputException(problem);
    }
  }
}
