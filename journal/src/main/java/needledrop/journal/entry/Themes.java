package needledrop.journal.entry;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.name.NameNormalizer;
import needledrop.catalog.name.Slug;
import needledrop.catalog.name.VisibleText;
import needledrop.message.InvalidInputException;
import needledrop.store.Bin;
import needledrop.store.Database;
import needledrop.store.Ids.ThemeId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/** Finds, adds and changes themes: named collections of entries, each with a definition. */
public final class Themes {
  private final Database database;
  private final Bin bin;

  public Themes(Database database, InstantSource clock) {
    this.database = database;
    this.bin = new Bin(database, "theme", clock);
  }

  /**
   * Adds a theme.
   *
   * @throws InvalidInputException if the name is empty or taken
   */
  public Theme add(String typed, String definition) {
    String name = VisibleText.of(typed);
    requireName(name);
    return database.writeAndReturn(handle -> {
      requireUnusedName(handle, new ThemeId(0), name);
      return handle
          .createQuery(
              """
              INSERT INTO theme (slug, name, folded, definition)
              VALUES (:slug, :name, :folded, :definition)
              RETURNING *
              """)
          .bind("slug", Slug.firstUnused(Slug.of(name, "theme"), slug -> isSlugTaken(handle, slug)))
          .bind("name", name)
          .bind("folded", NameNormalizer.normalize(name))
          .bind("definition", definition)
          .map(Row.mapper(Themes::theme))
          .one();
    });
  }

  /** Changes the name and definition of a theme. Its address stays the same. */
  public Theme update(ThemeId id, String typed, String definition) {
    String name = VisibleText.of(typed);
    requireName(name);
    return database.writeAndReturn(handle -> {
      requireUnusedName(handle, id, name);
      return handle
          .createQuery(
              """
              UPDATE theme SET name = :name, folded = :folded, definition = :definition
              WHERE id = :id
              RETURNING *
              """)
          .bind("name", name)
          .bind("folded", NameNormalizer.normalize(name))
          .bind("definition", definition)
          .bind("id", id.value())
          .map(Row.mapper(Themes::theme))
          .one();
    });
  }

  /** Moves a theme to the bin: its page disappears, and its entries do not show it. */
  public void bin(ThemeId id) {
    bin.add(id);
  }

  /** Restores a theme, with the same entries. */
  public void restore(ThemeId id) {
    bin.restore(id);
  }

  public Optional<Theme> find(ThemeId id) {
    return findOne("id = :key", id.value());
  }

  public Optional<Theme> findBySlug(String slug) {
    return findOne("slug = :key", slug);
  }

  /** Returns the theme with this name, ignoring case. */
  public Optional<Theme> findByName(String name) {
    return findOne("folded = :key", NameNormalizer.normalize(name));
  }

  /** Returns all themes except those in the bin, by name. */
  public List<Theme> all() {
    return list("SELECT * FROM theme WHERE binned IS NULL ORDER BY folded");
  }

  /** Returns the themes in the bin, latest first. */
  public List<Theme> binned() {
    return list("SELECT * FROM theme WHERE binned IS NOT NULL ORDER BY binned DESC, id DESC");
  }

  private List<Theme> list(String sql) {
    return database.read(handle -> handle.createQuery(sql).map(Row.mapper(Themes::theme)).list());
  }

  private Optional<Theme> findOne(String where, Object key) {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM theme WHERE binned IS NULL AND " + where)
            .bind("key", key)
            .map(Row.mapper(Themes::theme))
            .findOne());
  }

  private static void requireName(String name) {
    if (name.isEmpty()) {
      throw new InvalidInputException("Enter a name for the theme.");
    }
  }

  private static void requireUnusedName(Handle handle, ThemeId except, String name) {
    handle
        .createQuery(
            "SELECT binned IS NOT NULL FROM theme WHERE folded = :folded AND id <> :except LIMIT 1")
        .bind("folded", NameNormalizer.normalize(name))
        .bind("except", except.value())
        .mapTo(Boolean.class)
        .findOne()
        .ifPresent(binned -> {
          throw new InvalidInputException(
              binned
                  ? "There is a theme called “{name}” in the bin. Restore it instead."
                  : "There is already a theme called “{name}”.",
              "name",
              name);
        });
  }

  private static boolean isSlugTaken(Handle handle, String slug) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM theme WHERE slug = :slug)")
        .bind("slug", slug)
        .mapTo(Boolean.class)
        .one();
  }

  private static Theme theme(Row row) throws SQLException {
    return new Theme(
        new ThemeId(row.longValue("id")),
        row.text("slug"),
        row.text("name"),
        row.text("definition"));
  }
}
