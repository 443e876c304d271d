package needledrop.catalog.paste;

import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * An item that pasted words name.
 *
 * @param name empty where only an identifier is known
 * @param artist of a song or an album
 */
public record ItemReference(
    ItemKind kind, String name, @Nullable String artist, @Nullable ExternalId externalId) {

  static ItemReference of(ItemKind kind, String name) {
    return new ItemReference(kind, name, null, null);
  }

  /** How it is called for want of a better name. */
  public String label() {
    return name.isEmpty() && externalId != null ? externalId.value() : name;
  }

  public ItemReference withName(String other) {
    return new ItemReference(kind, other, artist, externalId);
  }
}
