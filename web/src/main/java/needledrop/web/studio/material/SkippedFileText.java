package needledrop.web.studio.material;

import needledrop.web.words.Translator;

/** A line about a file that a scan left out: its name and the reason. */
public final class SkippedFileText {
  private static final String SEPARATOR = ": ";

  private SkippedFileText() {}

  /** The line in the reader's language, known as a whole or by its reason. */
  public static String translate(Translator translator, String line) {
    String whole = translator.translate(line);
    int reason = line.indexOf(SEPARATOR) + SEPARATOR.length();
    return !whole.equals(line) || reason < SEPARATOR.length()
        ? whole
        : line.substring(0, reason) + translator.translate(line.substring(reason));
  }
}
