package needledrop.catalog.paste;

import needledrop.catalog.item.ExternalId;
import needledrop.catalog.item.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an item in pasted text, by name or external identifier.
 *
 * @param name the name; empty if only an identifier is known
 * @param artist the artist of a song or an album; null if unknown
 */
public record ItemReference(
    ItemKind kind, String name, @Nullable String artist, @Nullable ExternalId externalId) {

  static ItemReference of(ItemKind kind, String name) {
    return new ItemReference(kind, name, null, null);
  }

  /** Returns the name, or the identifier if the name is unknown. */
  public String label() {
    return name.isEmpty() && externalId != null ? externalId.value() : name;
  }

  public ItemReference withName(String newName) {
    return new ItemReference(kind, newName, artist, externalId);
  }
}
