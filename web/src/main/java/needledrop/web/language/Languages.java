package needledrop.web.language;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The available languages of the interface: English, and each language with a translation file. */
public final class Languages {
  private static final List<Locale> AVAILABLE =
      Stream.concat(
              Stream.of("en"), Arrays.stream(Locale.getISOLanguages()).filter(Languages::hasFile))
          .map(Locale::of)
          .sorted(Comparator.comparing(locale -> locale.getDisplayLanguage(locale)))
          .toList();

  private Languages() {}

  /** Returns the available languages, sorted by their native names. */
  public static List<Locale> available() {
    return AVAILABLE;
  }

  private static boolean hasFile(String language) {
    return Languages.class.getResource(path(language)) != null;
  }

  private static String path(String language) {
    return "/needledrop/web/language/" + language + ".json";
  }

  /** Opens the translation file of a language; null if there is none. */
  static @Nullable InputStream open(String language) {
    return Languages.class.getResourceAsStream(path(language));
  }
}
