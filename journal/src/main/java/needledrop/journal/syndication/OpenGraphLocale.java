package needledrop.journal.syndication;

import java.util.Locale;
import java.util.Map;

/**
 * Converts a language to a locale with a territory, such as "en_US", because Open Graph has no
 * locales without one.
 */
final class OpenGraphLocale {
  /** The territories that differ from the language's own code. */
  private static final Map<String, String> TERRITORIES =
      Map.ofEntries(
          Map.entry("en", "US"),
          Map.entry("ar", "AR"),
          Map.entry("ca", "ES"),
          Map.entry("cs", "CZ"),
          Map.entry("da", "DK"),
          Map.entry("el", "GR"),
          Map.entry("eu", "ES"),
          Map.entry("gl", "ES"),
          Map.entry("he", "IL"),
          Map.entry("hi", "IN"),
          Map.entry("ja", "JP"),
          Map.entry("ko", "KR"),
          Map.entry("nb", "NO"),
          Map.entry("nn", "NO"),
          Map.entry("pt", "BR"),
          Map.entry("sv", "SE"),
          Map.entry("uk", "UA"),
          Map.entry("vi", "VN"),
          Map.entry("zh", "CN"));

  private OpenGraphLocale() {}

  static String of(Locale language) {
    String code = language.getLanguage();
    String territory =
        language.getCountry().isEmpty()
            ? TERRITORIES.getOrDefault(code, code.toUpperCase(Locale.ROOT))
            : language.getCountry();
    return code + "_" + territory;
  }
}
