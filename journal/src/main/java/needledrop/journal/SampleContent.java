package needledrop.journal;

import java.time.InstantSource;
import java.util.Map;
import needledrop.store.Database;
import needledrop.store.Ids.FootageId;
import org.jdbi.v3.core.Handle;

/**
 * Marks the sample content of a new journal, and moves it to the bin except for what the owner's
 * own content uses.
 *
 * <p>Whatever the owner's content uses stays: an item named by an entry, a fact, a cue or footage
 * of the owner's, and items named by facts about it; a theme, clip or footage that is used
 * elsewhere. The rest is moved to the bin, from where it can be restored together or one by one.
 */
public final class SampleContent {
  /** For each table, a query for the ids of sample rows that the owner's content uses. */
  private static final Map<String, String> IN_USE =
      Map.of(
          "item",
          """
          WITH own_entry AS (
            SELECT id, film FROM entry
            WHERE standing <> 'binned' AND id NOT IN (SELECT id FROM sample WHERE what = 'entry')
          ), own_fact AS (
            SELECT subject, object, third FROM fact
            WHERE binned IS NULL AND id NOT IN (SELECT id FROM sample WHERE what = 'fact')
          ), own (id) AS (
            SELECT film FROM own_entry
            UNION SELECT subject FROM own_fact
            UNION SELECT object FROM own_fact
            UNION SELECT third FROM own_fact
            UNION SELECT film FROM footage
              WHERE binned IS NULL AND id NOT IN (SELECT id FROM sample WHERE what = 'footage')
            UNION SELECT song FROM cue
              WHERE standing <> 'rejected'
                AND coalesce(clip, 0) NOT IN (SELECT id FROM sample WHERE what = 'clip')
                AND coalesce(footage, 0) NOT IN (SELECT id FROM sample WHERE what = 'footage')
            UNION SELECT item.id
              FROM sample JOIN item ON what = 'item' AND item.id = sample.id
              JOIN entry_name ON entry_name.name = item.folded
                OR substr(entry_name.name, 1, length(item.folded) + 2) = item.folded || ' ('
              WHERE entry_name.entry IN (SELECT id FROM own_entry)
            UNION SELECT sample.id
              FROM sample JOIN clip ON what = 'item' AND instr(edit, '"song/' || sample.id || '"')
              WHERE binned IS NULL AND clip.id NOT IN (SELECT id FROM sample WHERE what = 'clip')
          ), related AS (
            SELECT subject, object, third FROM fact
            WHERE binned IS NULL
              AND (subject IN (SELECT id FROM own) OR object IN (SELECT id FROM own)
                OR third IN (SELECT id FROM own))
          )
          SELECT id FROM own WHERE id IS NOT NULL
          UNION SELECT subject FROM related
          UNION SELECT object FROM related WHERE object IS NOT NULL
          UNION SELECT third FROM related WHERE third IS NOT NULL
          """,
          "footage",
          """
          SELECT sample.id
          FROM sample JOIN clip ON what = 'footage' AND instr(edit, '"footage/' || sample.id || '"')
          WHERE binned IS NULL AND clip.id NOT IN (SELECT id FROM sample WHERE what = 'clip')
          """,
          "clip",
          """
          SELECT clip FROM entry_clip JOIN entry ON entry.id = entry_clip.entry
          WHERE standing <> 'binned' AND entry NOT IN (SELECT id FROM sample WHERE what = 'entry')
          """,
          "theme",
          """
          SELECT theme FROM entry_theme JOIN entry ON entry.id = entry_theme.entry
          WHERE standing <> 'binned' AND entry NOT IN (SELECT id FROM sample WHERE what = 'entry')
          """,
          "wish",
          "SELECT id FROM wish WHERE granted_by IS NOT NULL");

  private final Database database;
  private final InstantSource clock;

  public SampleContent(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Marks everything in the journal as sample content, after it was written to an empty journal,
   * and publishes the page of every item.
   */
  public void markAsSample() {
    database.write(handle -> {
      for (String table : new String[] {"item", "fact", "clip", "theme", "entry", "wish"}) {
        handle.execute("INSERT INTO sample (what, id) SELECT '%s', id FROM %1$s".formatted(table));
      }
      handle.execute("UPDATE item SET published = ?", clock.millis());
    });
  }

  public void markAsSample(FootageId footage) {
    database.write(handle ->
        handle.execute("INSERT INTO sample (what, id) VALUES ('footage', ?)", footage.value()));
  }

  /** Whether a sample entry is still outside the bin. */
  public boolean exists() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT EXISTS (
                  SELECT 1 FROM sample JOIN entry ON what = 'entry' AND entry.id = sample.id
                  WHERE standing <> 'binned')
                """)
            .mapTo(Boolean.class)
            .one());
  }

  /** Moves the sample content to the bin, except what the owner's content uses. */
  public void bin() {
    database.write(handle -> {
      IN_USE.forEach((table, usedIds) -> {
        update(
            handle,
            """
            UPDATE sample SET away = :now
            WHERE what = '%s' AND id IN (SELECT id FROM %1$s WHERE binned IS NULL)
              AND id NOT IN (%s)
            """
                .formatted(table, usedIds));
        update(
            handle,
            "UPDATE %s SET binned = :now WHERE binned IS NULL AND id IN (%s)"
                .formatted(table, binnedIds(table)));
      });
      update(
          handle,
          """
          UPDATE sample SET away = :now, was = (SELECT standing FROM entry WHERE id = sample.id)
          WHERE what = 'entry' AND id IN (SELECT id FROM entry WHERE standing <> 'binned')
          """);
      update(
          handle,
          """
          UPDATE entry SET standing = 'binned', due = NULL, binned = :now
          WHERE standing <> 'binned' AND id IN (%s)
          """
              .formatted(binnedIds("entry")));
    });
  }

  private void update(Handle handle, String sql) {
    handle.createUpdate(sql).bind("now", clock.millis()).execute();
  }

  private static String binnedIds(String table) {
    return "SELECT id FROM sample WHERE what = '%s' AND away IS NOT NULL".formatted(table);
  }

  /** Restores what {@link #bin} moved. */
  public void restore() {
    database.write(handle -> {
      for (String table : IN_USE.keySet()) {
        handle.execute(
            "UPDATE %s SET binned = NULL WHERE id IN (%s)".formatted(table, binnedIds(table)));
      }
      handle.execute(
          """
          UPDATE entry SET binned = NULL,
            standing = (SELECT was FROM sample WHERE what = 'entry' AND id = entry.id)
          WHERE standing = 'binned' AND id IN (%s)
          """
              .formatted(binnedIds("entry")));
      handle.execute("UPDATE sample SET away = NULL, was = NULL");
    });
  }
}
