package needledrop.catalog.item;

import java.util.regex.Pattern;
import needledrop.catalog.name.Slug;
import needledrop.store.Ids.ItemId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/** The names of items in addresses, unique within a kind, and what they were before a renaming. */
final class ItemSlugs {
  private static final long NO_ITEM = 0;

  private final Handle handle;

  ItemSlugs(Handle handle) {
    this.handle = handle;
  }

  /** A slug made from this name that no item of the kind has. */
  String firstUnused(String kind, String name) {
    return firstUnused(kind, name, NO_ITEM);
  }

  private String firstUnused(String kind, String name, long except) {
    return Slug.firstUnused(
        Slug.of(name, kind),
        slug ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (
                      SELECT 1 FROM item WHERE kind = :kind AND slug = :slug AND id <> :except)
                    """)
                .bind("kind", kind)
                .bind("slug", slug)
                .bind("except", except)
                .mapTo(Boolean.class)
                .one());
  }

  private record SluggedItem(String kind, String slug, String name, boolean isPublic) {}

  /**
   * Makes the slug follow the name. If readers knew the former slug, it leads on to the new one.
   */
  void update(ItemId id) {
    SluggedItem item =
        handle
            .createQuery("SELECT kind, slug, name, public FROM item WHERE id = :id")
            .bind("id", id.value())
            .map(
                Row.mapper(row ->
                    new SluggedItem(
                        row.text("kind"), row.text("slug"), row.text("name"), row.bool("public"))))
            .one();
    String named = Slug.of(item.name(), item.kind());
    if (!item.slug().matches(Pattern.quote(named) + "(-\\d+)?")) {
      saveFormer(id, item);
      String slug = firstUnused(item.kind(), item.name(), id.value());
      handle.execute("UPDATE item SET slug = ? WHERE id = ?", slug, id.value());
    }
  }

  private void saveFormer(ItemId id, SluggedItem item) {
    if (item.isPublic()) {
      handle.execute(
          "INSERT OR REPLACE INTO former_item_slug (kind, slug, item) VALUES (?, ?, ?)",
          item.kind(),
          item.slug(),
          id.value());
    }
  }
}
