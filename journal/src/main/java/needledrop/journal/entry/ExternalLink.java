package needledrop.journal.entry;

import java.net.URI;
import java.net.URISyntaxException;
import needledrop.catalog.value.WebUrl;
import needledrop.message.InvalidInputException;
import needledrop.message.Message;

/** A way out of the journal, under "More info and movies". */
public record ExternalLink(String title, URI address) {
  public ExternalLink {
    if (title.isBlank()) {
      throw new IllegalArgumentException("The link to " + address + " needs a title.");
    }
    if (!WebUrl.isValid(address)) {
      throw new InvalidInputException(problem(title));
    }
  }

  /**
   * A link as a person typed it.
   *
   * @throws IllegalArgumentException in words, for what is no link
   */
  public static ExternalLink parse(String title, String address) {
    try {
      return new ExternalLink(title.strip(), new URI(address.strip()));
    } catch (URISyntaxException notAnAddress) {
      throw new InvalidInputException(problem(title));
    }
  }

  private static Message problem(String title) {
    return Message.of(
        "The link “{title}” needs a URL that starts with https:// or http://.",
        "title",
        title.strip());
  }
}
