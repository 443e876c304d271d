package needledrop.web.words;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of translations, one for each language but English. */
public final class Languages {
  private static final List<Locale> AVAILABLE =
      Stream.concat(
              Stream.of("en"), Arrays.stream(Locale.getISOLanguages()).filter(Languages::hasFile))
          .map(Locale::of)
          .sorted(Comparator.comparing(each -> each.getDisplayLanguage(each)))
          .toList();

  private Languages() {}

  /** The languages that the interface speaks, by their own names. */
  public static List<Locale> available() {
    return AVAILABLE;
  }

  private static boolean hasFile(String language) {
    return Languages.class.getResource(path(language)) != null;
  }

  private static String path(String language) {
    return "/needledrop/web/words/" + language + ".json";
  }

  /** Opens the file of a language; null if there is none. */
  static @Nullable InputStream open(String language) {
    return Languages.class.getResourceAsStream(path(language));
  }
}
