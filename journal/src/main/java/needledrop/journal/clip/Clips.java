package needledrop.journal.clip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import needledrop.catalog.file.DetectionSchedule;
import needledrop.cut.Edit;
import needledrop.cut.Ladder;
import needledrop.journal.caption.CaptionTracks;
import needledrop.store.Bin;
import needledrop.store.Database;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;
import needledrop.store.RowOwners;
import org.jspecify.annotations.Nullable;

/** Finds, adds and changes clips, with their edits and the paths of their files. */
public final class Clips {
  private static final int PLANNED_REVISION = 0;

  private final Database database;
  private final Path folder;
  private final InstantSource clock;
  private final Bin bin;
  private final CaptionTracks captionTracks;
  private final RowOwners owners;

  /**
   * @param derived the folder for derived files
   */
  public Clips(Database database, Path derived, InstantSource clock) {
    this.database = database;
    this.folder = derived.resolve("clips");
    this.clock = clock;
    this.bin = new Bin(database, "clip", clock);
    this.captionTracks = new CaptionTracks(database);
    this.owners = new RowOwners(database, "clip", "id");
  }

  /** Returns which member created which clip. */
  public RowOwners owners() {
    return owners;
  }

  /** Adds a clip that is due to be rendered. */
  public Clip add(Edit edit) {
    return add(edit, 1);
  }

  /** Adds a clip with a placeholder edit. It is rendered once it is cut. */
  public Clip plan(Edit placeholder) {
    return add(placeholder, PLANNED_REVISION);
  }

  private Clip add(Edit edit, int revision) {
    return database.writeAndReturn(handle ->
        handle
            .createQuery(
                """
                INSERT INTO clip (title, edit, revision) VALUES (:title, :edit, :revision)
                RETURNING *
                """)
            .bind("title", title(edit))
            .bind("edit", edit.toJson())
            .bind("revision", revision)
            .map(Row.mapper(Clips::clip))
            .one());
  }

  /** Changes the edit. Readers see the earlier rendition until the new one is rendered. */
  public Clip update(ClipId id, Edit edit) {
    return database.writeAndReturn(handle ->
        handle
            .createQuery(
                """
                UPDATE clip SET title = :title, edit = :edit, revision = revision + 1,
                  problem = NULL
                WHERE id = :id
                RETURNING *
                """)
            .bind("title", title(edit))
            .bind("edit", edit.toJson())
            .bind("id", id.value())
            .map(Row.mapper(Clips::clip))
            .one());
  }

  private static String title(Edit edit) {
    return edit.title().isBlank() ? "Untitled clip" : edit.title().strip();
  }

  public Optional<Clip> find(ClipId id) {
    return list("WHERE id = :id", Map.of("id", id.value())).stream().findFirst();
  }

  /** Returns all clips except those in the bin, newest first. */
  public List<Clip> all() {
    return list("WHERE binned IS NULL ORDER BY id DESC", Map.of());
  }

  /** Returns the clips in the bin, latest first. */
  public List<Clip> binned() {
    return list("WHERE binned IS NOT NULL ORDER BY binned DESC, id DESC", Map.of());
  }

  /** Returns the clips that are only planned, oldest first. */
  public List<Clip> planned() {
    return list(
        "WHERE binned IS NULL AND revision = :planned ORDER BY id",
        Map.of("planned", PLANNED_REVISION));
  }

  /** Returns the clips whose current edit must be rendered. */
  public List<Clip> unrendered() {
    return list(
        """
        WHERE binned IS NULL AND problem IS NULL AND revision IS NOT rendered_revision
          AND revision > :planned
        ORDER BY id
        """,
        Map.of("planned", PLANNED_REVISION));
  }

  /** Returns the clips that are rendered but have no stream yet. */
  public List<Clip> unstreamed() {
    return list(
        """
        WHERE binned IS NULL AND stream_problem IS NULL AND rendered_revision = revision
          AND streamed_revision IS NOT rendered_revision
        ORDER BY id
        """,
        Map.of());
  }

  /** Returns the clips of published entries, newest first. */
  public List<Clip> published() {
    return list(
        """
        WHERE binned IS NULL AND rendered_revision IS NOT NULL AND id IN (
          SELECT entry_clip.clip FROM entry_clip JOIN entry ON entry.id = entry_clip.entry
          WHERE entry.standing = 'published')
        ORDER BY id DESC
        """,
        Map.of());
  }

  /** Returns the rendered clips whose songs are due to be detected ({@link DetectionSchedule}). */
  public List<Clip> unlistened() {
    return list(
        """
        WHERE binned IS NULL AND listen_problem IS NULL AND rendered_revision IS NOT NULL AND %s
        ORDER BY id
        """
            .formatted(
                DetectionSchedule.isDue(
                    "CASE WHEN listened_revision = rendered_revision THEN listened END")),
        Map.of());
  }

  /** Whether readers may see it, because it is in a published entry. */
  public boolean isPublic(ClipId id) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT EXISTS (
                  SELECT 1 FROM entry_clip
                  JOIN entry ON entry.id = entry_clip.entry
                  JOIN clip ON clip.id = entry_clip.clip
                  WHERE clip.id = :id AND clip.binned IS NULL
                    AND entry.standing = 'published')
                """)
            .bind("id", id.value())
            .mapTo(Boolean.class)
            .one());
  }

  /** Whether a member created it or uses it in an entry. */
  public boolean isUsedBy(MemberId member, ClipId id) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT EXISTS (SELECT 1 FROM clip WHERE id = :id AND owner = :member)
                  OR EXISTS (
                    SELECT 1 FROM entry_clip JOIN entry ON entry.id = entry_clip.entry
                    WHERE entry_clip.clip = :id AND entry.author = :member)
                """)
            .bind("id", id.value())
            .bind("member", member.value())
            .mapTo(Boolean.class)
            .one());
  }

  /** Returns the folder for the files of one revision. */
  public Path folder(ClipId id, int revision) {
    return folder.resolve(Long.toString(id.value())).resolve(Integer.toString(revision));
  }

  /** Returns a file of the current rendition. */
  public Optional<Path> findFile(Clip clip, ClipFile file) {
    return Optional.ofNullable(clip.rendition())
        .map(rendition -> folder(clip.id(), rendition.revision()).resolve(file.fileName()))
        .filter(Files::isRegularFile);
  }

  /** Returns the size of a file of the current rendition in bytes; 0 if it does not exist. */
  public long fileSize(Clip clip, ClipFile file) {
    try {
      Optional<Path> path = findFile(clip, file);
      return path.isPresent() ? Files.size(path.get()) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Returns the folder of the current rendition's stream. */
  public Optional<Path> streamFolder(Clip clip) {
    return Optional.ofNullable(clip.rendition())
        .map(rendition -> streamFolder(clip.id(), rendition.revision()));
  }

  /** Returns the folder for the stream of one revision. */
  public Path streamFolder(ClipId id, int revision) {
    return folder(id, revision).resolve("stream");
  }

  /** Returns the captions of clips. */
  public CaptionTracks captionTracks() {
    return captionTracks;
  }

  /** Saves that this revision was rendered. */
  public void markRendered(ClipId id, int revision, Duration length, int width, int height) {
    execute(
        id,
        """
        UPDATE clip SET rendered_revision = :revision, rendered = :now, length = :length,
          width = :width, height = :height, problem = NULL, listen_problem = NULL,
          stream_problem = NULL
        WHERE id = :id AND revision >= :revision
        """,
        Map.of(
            "revision",
            revision,
            "length",
            length.truncatedTo(ChronoUnit.MILLIS),
            "width",
            width,
            "height",
            height));
  }

  /** Saves why this revision could not be rendered. */
  public void markRenderFailed(ClipId id, int revision, String problem) {
    execute(
        id,
        "UPDATE clip SET problem = :problem WHERE id = :id AND revision = :revision",
        Map.of("revision", revision, "problem", problem));
  }

  /** Saves that the stream of this revision is available. */
  public void markStreamed(ClipId id, int revision) {
    execute(
        id,
        "UPDATE clip SET streamed_revision = :revision, stream_problem = NULL WHERE id = :id",
        Map.of("revision", revision));
  }

  public void markStreamFailed(ClipId id, String problem) {
    execute(
        id, "UPDATE clip SET stream_problem = :problem WHERE id = :id", Map.of("problem", problem));
  }

  /** Hides the video from readers; its page and cue sheet remain public. */
  public void unpublishVideo(ClipId id) {
    execute(id, "UPDATE clip SET withdrawn = :now WHERE id = :id AND withdrawn IS NULL", Map.of());
  }

  public void publishVideo(ClipId id) {
    execute(id, "UPDATE clip SET withdrawn = NULL WHERE id = :id", Map.of());
  }

  /** Saves that the songs of this revision were detected. */
  public void markListened(ClipId id, int revision, Instant started) {
    execute(
        id,
        """
        UPDATE clip SET listened_revision = :revision, listened = :started, listen_problem = NULL
        WHERE id = :id
        """,
        Map.of("revision", revision, "started", started.toEpochMilli()));
  }

  public void markListenFailed(ClipId id, String problem) {
    execute(
        id, "UPDATE clip SET listen_problem = :problem WHERE id = :id", Map.of("problem", problem));
  }

  /** Makes failed work due again. */
  public void retry(ClipId id) {
    execute(
        id,
        "UPDATE clip SET problem = NULL, listen_problem = NULL, stream_problem = NULL WHERE id ="
            + " :id",
        Map.of());
  }

  public void bin(ClipId id) {
    bin.add(id);
  }

  public void restore(ClipId id) {
    bin.restore(id);
  }

  /**
   * Makes every clip due whose video or stream is missing, for example after a restore from a
   * backup.
   */
  public void resetMissingFiles() {
    for (Clip clip : all()) {
      if (clip.rendition() != null && findFile(clip, ClipFile.VIDEO).isEmpty()) {
        execute(clip.id(), "UPDATE clip SET rendered_revision = NULL WHERE id = :id", Map.of());
      } else if (clip.rendition() != null
          && clip.rendition().streamed()
          && !Files.isRegularFile(
              streamFolder(clip.id(), clip.rendition().revision()).resolve(Ladder.MAIN_PLAYLIST))) {
        execute(clip.id(), "UPDATE clip SET streamed_revision = NULL WHERE id = :id", Map.of());
      }
    }
  }

  private void execute(ClipId id, String sql, Map<String, ?> values) {
    database.write(handle ->
        handle
            .createUpdate(sql)
            .bindMap(values)
            .bind("now", clock.millis())
            .bind("id", id.value())
            .execute());
  }

  private List<Clip> list(String where, Map<String, ?> values) {
    return database.read(handle ->
        database
            .damagedRows()
            .listReadable(
                handle.createQuery("SELECT * FROM clip " + where).bindMap(values),
                "clip",
                "id",
                Clips::clip));
  }

  private static Clip clip(Row row) throws SQLException {
    Clip.Rendition rendition = rendition(row);
    int revision = row.intValue("revision");
    return new Clip(
        new ClipId(row.longValue("id")),
        row.text("title"),
        Edit.parse(row.text("edit")),
        revision,
        state(row.textOrNull("problem"), revision, rendition),
        rendition,
        row.instantOrNull("withdrawn"));
  }

  private static Clip.State state(
      @Nullable String problem, int revision, Clip.@Nullable Rendition rendition) {
    if (problem != null) {
      return new Clip.State.Failed(problem);
    }
    if (revision == PLANNED_REVISION) {
      return new Clip.State.Planned();
    }
    return rendition != null && rendition.revision() == revision
        ? new Clip.State.Rendered()
        : new Clip.State.Due();
  }

  private static Clip.@Nullable Rendition rendition(Row row) throws SQLException {
    Integer revision = row.intOrNull("rendered_revision");
    return revision == null
        ? null
        : new Clip.Rendition(
            revision,
            row.duration("length"),
            row.intValue("width"),
            row.intValue("height"),
            row.instant("rendered"),
            Objects.equals(revision, row.intOrNull("streamed_revision")));
  }
}
