package needledrop.journal;

import java.util.Map;
import needledrop.store.Database;

/**
 * The one rule of what readers may know of. Whatever reads through this view finds public items,
 * facts that name no other items, themes of published entries, and nothing of the material in the
 * studio: it cannot show more by mistake. How an item becomes public is said where the column is
 * kept: in the migration {@code V130__publicity.sql}.
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

  /** The database as readers may see it. */
  public static Database of(Database database) {
    return database.restricted(CONDITIONS);
  }
}
