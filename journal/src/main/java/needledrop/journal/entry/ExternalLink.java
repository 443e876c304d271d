package needledrop.journal.entry;

import java.net.URI;
import java.net.URISyntaxException;
import needledrop.catalog.value.WebUrl;
import needledrop.message.InvalidInputException;
import needledrop.message.Message;

/** A link to another site, listed under "More info and movies". */
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
   * Parses a link as typed.
   *
   * @throws InvalidInputException if the address is not an HTTP URL
   */
  public static ExternalLink parse(String title, String address) {
    try {
      return new ExternalLink(title.strip(), new URI(address.strip()));
    } catch (URISyntaxException e) {
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
