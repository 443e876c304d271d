package needledrop.web.studio.desk;

import needledrop.web.words.Phrase;

/** One line of a list to choose from. */
public record Choice(String value, Phrase label) {
  /** A choice in words of the interface. */
  public static Choice of(String value, String english, Object... values) {
    return new Choice(value, Phrase.of(english, values));
  }

  /** A choice among things that have names. */
  public static Choice named(String value, String name) {
    return new Choice(value, Phrase.name(name));
  }
}
