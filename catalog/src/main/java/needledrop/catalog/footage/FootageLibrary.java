package needledrop.catalog.footage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import needledrop.catalog.cue.CueOwner;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.file.DetectionSchedule;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.file.ProcessingStatus;
import needledrop.catalog.file.Uploader;
import needledrop.catalog.name.Preconditions;
import needledrop.listen.CueSheet;
import needledrop.look.Shots;
import needledrop.media.ControlCharacters;
import needledrop.media.Probe;
import needledrop.store.Bin;
import needledrop.store.Database;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Row;
import needledrop.store.RowOwners;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Stores and finds footage (uploaded or scanned video files), with the status and results of its
 * processing.
 */
public final class FootageLibrary {
  private final Database database;
  private final CueSheets cueSheets;
  private final InstantSource clock;
  private final Bin bin;
  private final RowOwners owners;

  public FootageLibrary(Database database, CueSheets cueSheets, InstantSource clock) {
    this.database = database;
    this.cueSheets = cueSheets;
    this.clock = clock;
    this.bin = new Bin(database, "footage", clock);
    this.owners = new RowOwners(database, "footage", "id");
  }

  /** Returns the members who added footage. */
  public RowOwners owners() {
    return owners;
  }

  /**
   * Adds a file that a member uploads. A file that exists is not added again, unless the member may
   * edit only their own footage and the existing one was added by another member.
   */
  public Footage add(FileLocation fileLocation, String title, Uploader uploader) {
    return database.writeAndReturn(handle ->
        withSameFile(handle, fileLocation).stream()
            .filter(existing -> !uploader.ownOnly() || isOwner(existing, uploader.member()))
            .findFirst()
            .orElseGet(() -> {
              Preconditions.requireNotBlank(
                  "the title of the footage", ControlCharacters.remove(title));
              Footage added = addNew(handle, fileLocation, title);
              owners.set(added.id().value(), uploader.member());
              return added;
            }));
  }

  private boolean isOwner(Footage footage, MemberId member) {
    return owners.find(footage.id().value()).filter(member::equals).isPresent();
  }

  /** Adds a file to the library. A file that exists is not added again. */
  public Footage add(FileLocation fileLocation, String title) {
    Preconditions.requireNotBlank("the title of the footage", ControlCharacters.remove(title));
    return database.writeAndReturn(handle ->
        withSameFile(handle, fileLocation).stream()
            .findFirst()
            .orElseGet(() -> addNew(handle, fileLocation, title)));
  }

  private static List<Footage> withSameFile(Handle handle, FileLocation fileLocation) {
    return handle
        .createQuery(
            """
            SELECT * FROM footage
            WHERE (content = :content OR path = :path) AND binned IS NULL
            """)
        .bind("content", fileLocation.content())
        .bind("path", fileLocation.pathText())
        .map(Row.mapper(FootageMapper::map))
        .list();
  }

  private Footage addNew(Handle handle, FileLocation fileLocation, String title) {
    return handle
        .createQuery(
            """
            INSERT INTO footage (title, content, path, added)
            VALUES (:title, :content, :path, :now)
            RETURNING *
            """)
        .bind("title", ControlCharacters.remove(title))
        .bind("content", fileLocation.content())
        .bind("path", fileLocation.pathText())
        .bind("now", clock.instant())
        .map(Row.mapper(FootageMapper::map))
        .one();
  }

  public Optional<Footage> find(FootageId id) {
    return database
        .read(handle ->
            readable(
                handle
                    .createQuery("SELECT * FROM footage WHERE id = :id AND binned IS NULL")
                    .bind("id", id)))
        .stream()
        .findFirst();
  }

  private List<Footage> list(String sql) {
    return database.read(handle -> readable(handle.createQuery(sql)));
  }

  private List<Footage> readable(Query query) {
    return database.damagedRows().listReadable(query, "footage", "id", FootageMapper::map);
  }

  /** Returns all footage, latest first. */
  public List<Footage> all() {
    return list("SELECT * FROM footage WHERE binned IS NULL ORDER BY id DESC");
  }

  /** Changes the title and the film. */
  public void update(FootageId id, String title, @Nullable FilmId film) {
    Preconditions.requireNotBlank("the title of the footage", ControlCharacters.remove(title));
    database.write(handle ->
        handle
            .createUpdate("UPDATE footage SET title = :title, film = :film WHERE id = :id")
            .bind("title", ControlCharacters.remove(title))
            .bind("film", film)
            .bind("id", id)
            .execute());
  }

  /** Moves footage to the bin. Its file is kept. */
  public void bin(FootageId id) {
    bin.add(id);
  }

  public void restore(FootageId id) {
    bin.restore(id);
  }

  /** Returns the footage in the bin, latest first. */
  public List<Footage> binned() {
    return list("SELECT * FROM footage WHERE binned IS NOT NULL ORDER BY binned DESC, id DESC");
  }

  /** Returns the footage that is due to be probed. */
  public List<Footage> dueForProbe() {
    return list(
        """
        SELECT * FROM footage
        WHERE probed IS NULL AND probe_problem IS NULL AND binned IS NULL
            AND missing IS NULL
        ORDER BY id
        """);
  }

  /** Returns the footage whose shots are due to be detected. */
  public List<Footage> dueForShots() {
    return list(
        """
        SELECT * FROM footage
        WHERE looked IS NULL AND look_problem IS NULL AND binned IS NULL
            AND missing IS NULL
          AND probed IS NOT NULL AND width IS NOT NULL
        ORDER BY id
        """);
  }

  /** Returns the footage whose songs are due to be detected ({@link DetectionSchedule}). */
  public List<Footage> dueForListening() {
    return list(
        """
        SELECT * FROM footage
        WHERE probed IS NOT NULL AND channels IS NOT NULL
          AND listen_problem IS NULL AND binned IS NULL AND missing IS NULL AND %s
        ORDER BY id
        """
            .formatted(DetectionSchedule.isDue("listened")));
  }

  /** Returns the footage that was not yet checked for playback in browsers. */
  public List<Footage> dueForProxy() {
    return list(
        """
        SELECT * FROM footage
        WHERE probed IS NOT NULL AND width IS NOT NULL AND binned IS NULL AND missing IS NULL
          AND proxied IS NULL AND proxy_problem IS NULL
        ORDER BY id
        """);
  }

  /** Returns the footage that browsers can play, directly or as a proxy. */
  public List<Footage> proxied() {
    return list("SELECT * FROM footage WHERE proxied IS NOT NULL AND binned IS NULL ORDER BY id");
  }

  /** Records that browsers can play the footage, directly or as a proxy. */
  public void markProxied(FootageId id) {
    database.write(handle ->
        handle
            .createUpdate("UPDATE footage SET proxied = :now, proxy_problem = NULL WHERE id = :id")
            .bind("now", clock.instant())
            .bind("id", id)
            .execute());
  }

  public void markProxyFailed(FootageId id, String problem) {
    markFailed("UPDATE footage SET proxy_problem = :problem WHERE id = :id", id, problem);
  }

  /** Saves the result of the probe. */
  public void saveProbe(FootageId id, Probe probe) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                UPDATE footage SET
                  length = :length, width = :width, height = :height, fps = :fps,
                  picture_codec = :picture_codec, channels = :channels, rate = :rate,
                  sound_codec = :sound_codec, tags = :tags,
                  probed = :now, probe_problem = NULL
                WHERE id = :id
                """)
            .bindMap(FootageMapper.columns(probe))
            .bind("now", clock.instant())
            .bind("id", id)
            .execute());
  }

  /** Saves the detected shots. */
  public void saveShots(FootageId id, Shots shots) {
    database.write(handle -> {
      ShotRows.replace(handle, id, shots);
      handle
          .createUpdate(
              """
              UPDATE footage SET looked = :now, look_problem = NULL WHERE id = :id
              """)
          .bind("now", clock.instant())
          .bind("id", id)
          .execute();
    });
  }

  /**
   * Saves the detected cues.
   *
   * @param from when the detection began; songs added later were not searched for
   */
  public void saveCues(FootageId id, CueSheet cues, Instant from) {
    database.write(handle -> {
      cueSheets.replaceHeard(new CueOwner.OfFootage(id), cues);
      handle
          .createUpdate(
              """
              UPDATE footage SET listened = :from, listen_problem = NULL WHERE id = :id
              """)
          .bind("from", from)
          .bind("id", id)
          .execute();
    });
  }

  public void markProbeFailed(FootageId id, String problem) {
    markFailed("UPDATE footage SET probe_problem = :problem WHERE id = :id", id, problem);
  }

  public void markShotsFailed(FootageId id, String problem) {
    markFailed("UPDATE footage SET look_problem = :problem WHERE id = :id", id, problem);
  }

  public void markListenFailed(FootageId id, String problem) {
    markFailed("UPDATE footage SET listen_problem = :problem WHERE id = :id", id, problem);
  }

  private void markFailed(String sql, FootageId id, String problem) {
    database.write(
        handle -> handle.createUpdate(sql).bind("problem", problem).bind("id", id).execute());
  }

  /** Makes the failed steps due again. */
  public void retry(FootageId id) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                UPDATE footage
                SET probe_problem = NULL, look_problem = NULL, listen_problem = NULL,
                  proxy_problem = NULL
                WHERE id = :id
                """)
            .bind("id", id)
            .execute());
  }

  /** Returns the shots; empty if they were not detected yet. */
  public Optional<Shots> findShots(FootageId id) {
    return find(id)
        .filter(footage -> footage.shotStatus() instanceof ProcessingStatus.Done)
        .map(footage -> database.read(handle -> ShotRows.of(handle, footage)));
  }
}
