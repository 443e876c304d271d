package needledrop.journal.relation;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.cue.StoredCue;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.store.Database;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.CueId;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.ItemId;
import needledrop.store.Row;

/** Finds the clips of published entries in which songs play. */
public final class SongAppearances {
  private final Database database;
  private final CueSheets cueSheets;
  private final Clips clips;
  private final Entries entries;

  public SongAppearances(Database database, CueSheets cueSheets, Clips clips, Entries entries) {
    this.database = database;
    this.cueSheets = cueSheets;
    this.clips = clips;
    this.entries = entries;
  }

  /** A song in a clip of a published entry. */
  public record Appearance(StoredCue cue, Clip clip, Entry entry) {}

  private record AppearanceIds(CueId cue, ClipId clip, EntryId entry) {
    static AppearanceIds of(Row row) throws SQLException {
      return new AppearanceIds(
          new CueId(row.longValue("cue")),
          new ClipId(row.longValue("clip")),
          new EntryId(row.longValue("entry")));
    }
  }

  /**
   * Returns one page of appearances, newest entry first: of a song, of the songs of an album or a
   * person, or in the entries about a film. Pages count from one.
   */
  public List<Appearance> of(ItemId item, int page, int pageSize) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                WITH
                  related_song (song) AS (
                    SELECT :item
                    UNION SELECT subject FROM fact
                      WHERE object = :item AND binned IS NULL AND (
                        kind IN ('on_album', 'commissioned_by')
                        OR kind = 'credit'
                          AND role IN ('performed', 'wrote', 'composed', 'produced'))),
                  appearance (cue, clip, entry) AS (
                    SELECT cue.id, cue.clip, entry_clip.entry
                    FROM related_song JOIN cue ON cue.song = related_song.song
                    JOIN entry_clip ON entry_clip.clip = cue.clip
                    UNION SELECT cue.id, cue.clip, entry.id
                    FROM entry JOIN entry_clip ON entry_clip.entry = entry.id
                    JOIN cue ON cue.clip = entry_clip.clip
                    WHERE entry.film = :item)
                SELECT appearance.* FROM appearance
                JOIN cue ON cue.id = appearance.cue
                JOIN item ON item.id = cue.song
                JOIN clip ON clip.id = appearance.clip
                JOIN entry ON entry.id = appearance.entry
                WHERE entry.standing = 'published' AND cue.standing <> 'rejected'
                  AND item.binned IS NULL AND clip.binned IS NULL
                  AND clip.rendered_revision IS NOT NULL
                ORDER BY entry.published DESC, entry.id DESC, clip.id, cue.start, cue.id
                LIMIT :limit OFFSET :offset
                """)
            .bind("item", item.value())
            .bind("limit", pageSize)
            .bind("offset", (page - 1L) * pageSize)
            .map(Row.mapper(AppearanceIds::of))
            .list()
            .stream()
            .map(this::findAppearance)
            .flatMap(Optional::stream)
            .toList());
  }

  private Optional<Appearance> findAppearance(AppearanceIds appearanceIds) {
    StoredCue cue = cueSheets.find(appearanceIds.cue()).orElse(null);
    Clip clip = clips.find(appearanceIds.clip()).orElse(null);
    Entry entry = entries.find(appearanceIds.entry()).orElse(null);
    return cue == null || clip == null || entry == null
        ? Optional.empty()
        : Optional.of(new Appearance(cue, clip, entry));
  }
}
