package needledrop.catalog.item;

import java.util.regex.Pattern;
import needledrop.catalog.name.Slug;
import needledrop.store.Ids.ItemId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/**
 * Chooses and stores the URL names (slugs) of catalog items, unique within a kind, and keeps the
 * former ones of renamed items.
 */
final class ItemSlugs {
  private static final long NO_ITEM = 0;

  private final Handle handle;

  ItemSlugs(Handle handle) {
    this.handle = handle;
  }

  /** Returns a slug of a name that no item of the kind has. */
  String firstUnused(String kind, String name) {
    return firstUnused(kind, name, NO_ITEM);
  }

  private String firstUnused(String kind, String name, long ignoredId) {
    return Slug.firstUnused(
        Slug.of(name, kind),
        slug ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (
                      SELECT 1 FROM item WHERE kind = :kind AND slug = :slug AND id <> :ignoredId)
                    """)
                .bind("kind", kind)
                .bind("slug", slug)
                .bind("ignoredId", ignoredId)
                .mapTo(Boolean.class)
                .one());
  }

  private record SluggedItem(String kind, String slug, String name, boolean isPublic) {}

  /**
   * Updates the slug after the name changed. If the item was public, the former slug redirects to
   * the new one.
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
    String newSlug = Slug.of(item.name(), item.kind());
    if (!item.slug().matches(Pattern.quote(newSlug) + "(-\\d+)?")) {
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
