package needledrop.web.studio.page;

import needledrop.message.Message;

/** One option of a list in the studio: the value that is submitted or linked, and its label. */
public record Choice(String value, Message label) {
  /** A choice in words of the interface. */
  public static Choice of(String value, String template, Object... namesAndValues) {
    return new Choice(value, Message.of(template, namesAndValues));
  }

  /** A choice among things that have names. */
  public static Choice named(String value, String name) {
    return new Choice(value, Message.untranslated(name));
  }
}
