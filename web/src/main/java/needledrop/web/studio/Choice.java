package needledrop.web.studio;

/** One line of a list to choose from. */
public record Choice(String value, String words) {}
