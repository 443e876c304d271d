package needledrop.journal.settings;

import java.time.ZoneId;
import java.util.Locale;
import needledrop.store.Database;
import needledrop.store.QueryCache;
import needledrop.store.Row;
import org.jspecify.annotations.Nullable;

/** Stores the settings in the database, with a cache because every page reads them. */
public final class SettingsStore {
  private final Database database;
  private final QueryCache<String, Settings> queryCache;

  public SettingsStore(Database database) {
    this.database = database;
    this.queryCache = new QueryCache<>(database, 1);
  }

  public Settings get() {
    return queryCache.get("settings", this::load);
  }

  public void update(Settings settings) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                INSERT INTO settings (id, title, tagline, public_address, time_zone, language, a_page)
                VALUES (1, :title, :tagline, :publicAddress, :timeZone, :language, :entriesPerPage)
                ON CONFLICT (id) DO UPDATE SET title = excluded.title,
                  tagline = excluded.tagline, public_address = excluded.public_address,
                  time_zone = excluded.time_zone, language = excluded.language,
                  a_page = excluded.a_page
                """)
            .bind("title", settings.title())
            .bind("tagline", settings.tagline())
            .bind("publicAddress", publicAddressOrNull(settings))
            .bind("timeZone", settings.timeZone().getId())
            .bind("language", settings.language().toLanguageTag())
            .bind("entriesPerPage", settings.entriesPerPage())
            .execute());
  }

  private static @Nullable String publicAddressOrNull(Settings settings) {
    return settings.publicAddress() == null ? null : settings.publicAddress().toString();
  }

  private Settings load() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM settings")
            .map(
                Row.mapper(row ->
                    new Settings(
                        row.text("title"),
                        row.text("tagline"),
                        row.uriOrNull("public_address"),
                        ZoneId.of(row.text("time_zone")),
                        Locale.forLanguageTag(row.text("language")),
                        row.intValue("a_page"))))
            .findOne()
            .orElseGet(Settings::defaults));
  }
}
