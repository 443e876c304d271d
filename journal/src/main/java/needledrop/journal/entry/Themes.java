package needledrop.journal.entry;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.name.Folding;
import needledrop.catalog.name.Slug;
import needledrop.store.Database;
import needledrop.store.Ids.ThemeId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/** The themes of the journal. */
public final class Themes {
  private final Database database;

  public Themes(Database database) {
    this.database = database;
  }

  /**
   * A new theme.
   *
   * @throws IllegalArgumentException in words, where there is one of this name
   */
  public Theme add(String name, String definition) {
    refuseBlank(name);
    return database.write(handle -> {
      refuseTaken(handle, new ThemeId(0), name);
      return handle
          .createQuery(
              """
              INSERT INTO theme (slug, name, folded, definition)
              VALUES (:slug, :name, :folded, :definition)
              RETURNING *
              """)
          .bind("slug", Slug.free(Slug.of(name, "theme"), slug -> isTaken(handle, slug)))
          .bind("name", name.strip())
          .bind("folded", Folding.fold(name))
          .bind("definition", definition)
          .map(Row.as(Themes::theme))
          .one();
    });
  }

  /** Gives a theme another name and definition. Its address stays. */
  public Theme change(ThemeId id, String name, String definition) {
    refuseBlank(name);
    return database.write(handle -> {
      refuseTaken(handle, id, name);
      return handle
          .createQuery(
              """
              UPDATE theme SET name = :name, folded = :folded, definition = :definition
              WHERE id = :id
              RETURNING *
              """)
          .bind("name", name.strip())
          .bind("folded", Folding.fold(name))
          .bind("definition", definition)
          .bind("id", id.value())
          .map(Row.as(Themes::theme))
          .one();
    });
  }

  public Optional<Theme> find(ThemeId id) {
    return one("SELECT * FROM theme WHERE id = :key", id.value());
  }

  public Optional<Theme> bySlug(String slug) {
    return one("SELECT * FROM theme WHERE slug = :key", slug);
  }

  /** The theme of this name, however it is capitalised. */
  public Optional<Theme> named(String name) {
    return one("SELECT * FROM theme WHERE folded = :key", Folding.fold(name));
  }

  /** All of them, by name. */
  public List<Theme> all() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM theme ORDER BY folded")
            .map(Row.as(Themes::theme))
            .list());
  }

  private Optional<Theme> one(String sql, Object key) {
    return database.read(
        handle -> handle.createQuery(sql).bind("key", key).map(Row.as(Themes::theme)).findOne());
  }

  private static void refuseBlank(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A theme needs a name.");
    }
  }

  private static void refuseTaken(Handle handle, ThemeId by, String name) {
    boolean taken =
        handle
            .createQuery("SELECT EXISTS (SELECT 1 FROM theme WHERE folded = :folded AND id <> :by)")
            .bind("folded", Folding.fold(name))
            .bind("by", by.value())
            .mapTo(Boolean.class)
            .one();
    if (taken) {
      throw new IllegalArgumentException(
          "There is a theme called \"%s\" already.".formatted(name.strip()));
    }
  }

  private static boolean isTaken(Handle handle, String slug) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM theme WHERE slug = :slug)")
        .bind("slug", slug)
        .mapTo(Boolean.class)
        .one();
  }

  private static Theme theme(Row row) throws SQLException {
    return new Theme(
        new ThemeId(row.number("id")), row.text("slug"), row.text("name"), row.text("definition"));
  }
}
