package needledrop.web.studio.desk;

import needledrop.web.words.TranslatableText;

/** One line of a list to choose from. */
public record Choice(String value, TranslatableText label) {
  /** A choice in words of the interface. */
  public static Choice of(String value, String english, Object... values) {
    return new Choice(value, TranslatableText.of(english, values));
  }

  /** A choice among things that have names. */
  public static Choice named(String value, String name) {
    return new Choice(value, TranslatableText.untranslated(name));
  }
}
