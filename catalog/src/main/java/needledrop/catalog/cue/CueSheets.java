package needledrop.catalog.cue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.file.SongFile;
import needledrop.listen.Cue;
import needledrop.listen.CueSheet;
import needledrop.listen.CueUse;
import needledrop.media.Span;
import needledrop.store.Database;
import needledrop.store.Ids.CueId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.SongId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Stores and finds which songs play when in each footage file and clip: detected cues, members'
 * reviews of them, and cues added by hand.
 */
public final class CueSheets {
  private final Database database;
  private final InstantSource clock;

  public CueSheets(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Returns all cues of an owner in order, including rejected ones. */
  public List<StoredCue> of(CueOwner cueOwner) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT cue.*, item.slug, item.name, item.artist, item.isrc
                FROM cue JOIN item ON item.id = cue.song
                WHERE (cue.footage = :footage OR cue.clip = :clip) AND item.binned IS NULL
                ORDER BY cue.start, cue.finish, cue.id
                """)
            .bind("footage", CueMapper.footage(cueOwner))
            .bind("clip", CueMapper.clip(cueOwner))
            .map(Row.mapper(CueMapper::map))
            .list());
  }

  /** Returns the cues of an owner in order, without rejected ones. */
  public List<StoredCue> withoutRejected(CueOwner cueOwner) {
    return of(cueOwner).stream()
        .filter(cue -> !(cue.status() instanceof CueStatus.Rejected))
        .toList();
  }

  /** Returns all cues in which a song plays, without rejected ones. */
  public List<StoredCue> ofSong(SongId song) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT cue.*, item.slug, item.name, item.artist, item.isrc
                FROM cue JOIN item ON item.id = cue.song
                LEFT JOIN footage ON footage.id = cue.footage
                WHERE cue.song = :song AND cue.standing <> 'rejected'
                  AND item.binned IS NULL AND footage.binned IS NULL
                ORDER BY cue.clip, cue.footage, cue.start, cue.finish, cue.id
                """)
            .bind("song", song)
            .map(Row.mapper(CueMapper::map))
            .list());
  }

  public Optional<StoredCue> find(CueId id) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT cue.*, item.slug, item.name, item.artist, item.isrc
                FROM cue JOIN item ON item.id = cue.song
                WHERE cue.id = :id AND item.binned IS NULL
                """)
            .bind("id", id)
            .map(Row.mapper(CueMapper::map))
            .findOne());
  }

  /**
   * Replaces the detected cues of an owner by those of a new detection. Cues that a person
   * confirmed, rejected, adjusted or added are kept, and a detected cue that matches one of them is
   * not proposed again. Cues placed by the clip's own edit are kept as well, and marked as
   * detected.
   */
  public void replaceHeard(CueOwner cueOwner, CueSheet sheet) {
    database.write(handle -> {
      deleteUnreviewed(handle, cueOwner, false);
      resetConfidence(handle, cueOwner);
      List<StoredCue> existing = of(cueOwner);
      for (Cue cue : sheet.cues()) {
        List<StoredCue> matches =
            existing.stream()
                .filter(each -> isSameCue(each, SongFile.song(cue.song()), cue.span()))
                .toList();
        if (matches.isEmpty()) {
          insert(handle, cueOwner, cue);
        }
        matches.stream()
            .filter(each -> each.origin() == CueOrigin.PLACED)
            .forEach(placed -> raiseConfidence(handle, placed.id(), cue.confidence()));
      }
    });
  }

  /**
   * Replaces the cues that the previous edit of a clip placed, and those detected in that edit. The
   * review of a placed song moves to the song's new position.
   */
  public void replacePlaced(CueOwner clip, List<PlacedSong> songs) {
    database.write(handle -> {
      deleteUnreviewed(handle, clip, true);
      List<PlacedSong> remaining = new ArrayList<>(songs);
      for (StoredCue existing : of(clip)) {
        Optional<PlacedSong> placement = findPlacement(existing, remaining);
        placement.ifPresent(remaining::remove);
        if (existing.origin() == CueOrigin.PLACED) {
          placement.ifPresentOrElse(
              song -> movePlaced(handle, existing.id(), song), () -> delete(handle, existing.id()));
        }
      }
      remaining.forEach(song -> insert(handle, clip, song));
    });
  }

  /**
   * Finds the placement of an existing cue in a new edit. A rejected detected cue has none, because
   * it says nothing about the edit.
   */
  private static Optional<PlacedSong> findPlacement(StoredCue existing, List<PlacedSong> songs) {
    boolean placed = existing.origin() == CueOrigin.PLACED;
    if (!placed && existing.status() instanceof CueStatus.Rejected) {
      return Optional.empty();
    }
    Optional<PlacedSong> sameSpan =
        songs.stream().filter(song -> isSameCue(existing, song.song(), song.span())).findFirst();
    return sameSpan.isPresent() || !placed
        ? sameSpan
        : songs.stream().filter(song -> song.song().equals(existing.song().id())).findFirst();
  }

  private static void movePlaced(Handle handle, CueId id, PlacedSong song) {
    handle
        .createUpdate(
            """
            UPDATE cue SET start = :start, finish = :finish, song_in = :song_in, confidence = 0
            WHERE id = :id
            """)
        .bind("start", song.span().start())
        .bind("finish", song.span().end())
        .bind("song_in", song.songIn())
        .bind("id", id)
        .execute();
  }

  private static void delete(Handle handle, CueId id) {
    handle.createUpdate("DELETE FROM cue WHERE id = :id").bind("id", id).execute();
  }

  private static void deleteUnreviewed(Handle handle, CueOwner cueOwner, boolean includePlaced) {
    handle
        .createUpdate(
            """
            DELETE FROM cue
            WHERE (footage = :footage OR clip = :clip)
              AND standing = 'proposed' AND use IS NULL
              AND (origin = 'heard' OR laid = 1 AND :include_placed)
            """)
        .bind("footage", CueMapper.footage(cueOwner))
        .bind("clip", CueMapper.clip(cueOwner))
        .bind("include_placed", includePlaced)
        .execute();
  }

  /** Placed cues count as not detected until the current detection finds them. */
  private static void resetConfidence(Handle handle, CueOwner cueOwner) {
    handle
        .createUpdate("UPDATE cue SET confidence = 0 WHERE clip = :clip AND laid = 1")
        .bind("clip", CueMapper.clip(cueOwner))
        .execute();
  }

  private static void raiseConfidence(Handle handle, CueId id, double confidence) {
    handle
        .createUpdate("UPDATE cue SET confidence = MAX(confidence, :confidence) WHERE id = :id")
        .bind("confidence", confidence)
        .bind("id", id)
        .execute();
  }

  /** Returns whether both are of the same song and overlap by more than half of the shorter one. */
  private static boolean isSameCue(StoredCue existing, SongId song, Span span) {
    double overlap =
        Math.min(existing.span().endSeconds(), span.endSeconds())
            - Math.max(existing.span().startSeconds(), span.startSeconds());
    double shorter = Math.min(lengthSeconds(existing.span()), lengthSeconds(span));
    return existing.song().id().equals(song) && overlap > shorter / 2;
  }

  private static double lengthSeconds(Span span) {
    return span.endSeconds() - span.startSeconds();
  }

  /** Inserts a detected cue, unless its song was binned or deleted during the detection. */
  private static void insert(Handle handle, CueOwner cueOwner, Cue cue) {
    handle
        .createUpdate(
            """
            INSERT INTO cue (
              footage, clip, song, start, finish, song_in, speed, confidence, origin, standing)
            SELECT
              :footage, :clip, id, :start, :finish, :song_in, :speed, :confidence,
              'heard', 'proposed'
            FROM item WHERE id = :song AND kind = 'song' AND binned IS NULL
            """)
        .bind("footage", CueMapper.footage(cueOwner))
        .bind("clip", CueMapper.clip(cueOwner))
        .bind("song", SongFile.song(cue.song()))
        .bind("start", cue.span().start())
        .bind("finish", cue.span().end())
        .bind("song_in", cue.songIn())
        .bind("speed", cue.speed())
        .bind("confidence", cue.confidence())
        .execute();
  }

  private static void insert(Handle handle, CueOwner clip, PlacedSong song) {
    handle
        .createUpdate(
            """
            INSERT INTO cue (
              clip, song, start, finish, song_in, speed, confidence, origin, laid, standing)
            SELECT :clip, id, :start, :finish, :song_in, 1, 0, 'by hand', 1, 'proposed'
            FROM item WHERE id = :song AND kind = 'song' AND binned IS NULL
            """)
        .bind("clip", CueMapper.clip(clip))
        .bind("song", song.song())
        .bind("start", song.span().start())
        .bind("finish", song.span().end())
        .bind("song_in", song.songIn())
        .execute();
  }

  /** Adds a confirmed cue by hand. */
  public CueId add(
      CueOwner cueOwner,
      SongId song,
      Span span,
      Duration songIn,
      @Nullable CueUse cueUse,
      MemberId by) {
    return database.writeAndReturn(handle ->
        handle
            .createQuery(
                """
                INSERT INTO cue (
                  footage, clip, song, start, finish, song_in, speed, confidence, use,
                  origin, standing, judge, judged)
                VALUES (
                  :footage, :clip, :song, :start, :finish, :song_in, 1, 1, :use,
                  'by hand', 'confirmed', :by, :now)
                RETURNING id
                """)
            .bind("footage", CueMapper.footage(cueOwner))
            .bind("clip", CueMapper.clip(cueOwner))
            .bind("song", song)
            .bind("start", span.start())
            .bind("finish", span.end())
            .bind("song_in", songIn)
            .bind("use", cueUse == null ? null : cueUse.name())
            .bind("by", by)
            .bind("now", clock.instant())
            .map(Row.mapper(row -> new CueId(row.longValue("id"))))
            .one());
  }

  public void confirm(CueId id, MemberId by) {
    setStatus(id, "confirmed", by);
  }

  /** Rejects a cue. It is kept, so that the next detection does not propose it again. */
  public void reject(CueId id, MemberId by) {
    setStatus(id, "rejected", by);
  }

  /** Removes the review of a cue: it is proposed again. */
  public void reopen(CueId id) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                UPDATE cue SET standing = 'proposed', judge = NULL, judged = NULL WHERE id = :id
                """)
            .bind("id", id)
            .execute());
  }

  private void setStatus(CueId id, String status, MemberId by) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                UPDATE cue SET standing = :status, judge = :by, judged = :now
                WHERE id = :id
                """)
            .bind("status", status)
            .bind("by", by)
            .bind("now", clock.instant())
            .bind("id", id)
            .execute());
  }

  /**
   * Changes the start and the end of a cue and confirms it. Its position in the song moves along
   * with the start.
   */
  public void adjust(CueId id, Span span, MemberId by) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                UPDATE cue SET
                  song_in = MAX(0, song_in + CAST((:start - start) * speed AS INTEGER)),
                  start = :start, finish = :finish,
                  origin = CASE origin WHEN 'by hand' THEN origin ELSE 'adjusted' END,
                  confidence = CASE laid WHEN 1 THEN 1 ELSE confidence END,
                  laid = 0,
                  standing = 'confirmed', judge = :by, judged = :now
                WHERE id = :id
                """)
            .bind("start", span.start())
            .bind("finish", span.end())
            .bind("by", by)
            .bind("now", clock.instant())
            .bind("id", id)
            .execute());
  }

  /** Sets how the song is used; null removes it. */
  public void setUse(CueId id, @Nullable CueUse cueUse) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE cue SET use = :use WHERE id = :id")
            .bind("use", cueUse == null ? null : cueUse.name())
            .bind("id", id)
            .execute());
  }
}
