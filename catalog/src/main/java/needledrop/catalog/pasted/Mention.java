package needledrop.catalog.pasted;

import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * An item that pasted words name.
 *
 * @param name empty where only an identifier is known
 * @param artist of a song or an album
 */
public record Mention(
    ItemKind kind, String name, @Nullable String artist, @Nullable ExternalId identifier) {

  static Mention of(ItemKind kind, String name) {
    return new Mention(kind, name, null, null);
  }

  /** How it is called for want of a better name. */
  public String words() {
    return name.isEmpty() && identifier != null ? identifier.value() : name;
  }

  public Mention named(String other) {
    return new Mention(kind, other, artist, identifier);
  }
}
