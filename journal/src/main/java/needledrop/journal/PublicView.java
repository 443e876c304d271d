package needledrop.journal;

import java.util.Map;
import needledrop.store.Database;

/**
 * A database view of the journal that contains only what readers may see: public items, facts about
 * public items only, themes of published entries, and no studio material. Pages that use it cannot
 * show more by mistake. The migration {@code V130__publicity.sql} defines when an item is public.
 */
public final class PublicView {
  private static final Map<String, String> CONDITIONS =
      Map.of(
          "item",
          "public = 1",
          "fact",
          """
          (SELECT public FROM main.item WHERE id = subject) = 1
            AND (object IS NULL OR (SELECT public FROM main.item WHERE id = object) = 1)
            AND (third IS NULL OR (SELECT public FROM main.item WHERE id = third) = 1)
          """,
          "theme",
          """
          EXISTS (
            SELECT 1 FROM main.entry_theme JOIN main.entry ON entry.id = entry_theme.entry
            WHERE entry_theme.theme = theme.id AND entry.standing = 'published')
          OR EXISTS (
            SELECT 1 FROM main.entry_name JOIN main.entry ON entry.id = entry_name.entry
            WHERE entry_name.name = theme.folded AND entry.standing = 'published')
          """,
          "cue",
          "clip IS NOT NULL",
          "footage",
          "0",
          "song_file",
          "0",
          "folder",
          "0");

  private PublicView() {}

  /** Returns the database restricted to what readers may see. */
  public static Database of(Database database) {
    return database.restricted(CONDITIONS);
  }
}
