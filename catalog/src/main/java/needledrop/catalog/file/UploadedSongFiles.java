package needledrop.catalog.file;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import needledrop.media.cue.CueFile;
import needledrop.media.cue.CueFileMatcher;
import needledrop.media.cue.CueTrack;
import needledrop.store.Database;
import needledrop.store.Ids.ContentId;
import needledrop.store.Ids.SongId;
import needledrop.store.Row;
import org.jdbi.v3.core.Handle;

/**
 * Adds uploaded song files, split into songs if there is a cue sheet, and finds the uploaded files
 * that a cue sheet refers to.
 */
public final class UploadedSongFiles {
  private final Database database;
  private final SongFiles files;
  private final ObsoleteSongs obsoleteSongs;

  public UploadedSongFiles(Database database, SongFiles files, InstantSource clock) {
    this.database = database;
    this.files = files;
    this.obsoleteSongs = new ObsoleteSongs(database, clock);
  }

  /**
   * An uploaded file that a cue sheet refers to.
   *
   * @param nameInSheet its name in the cue sheet
   */
  public record UploadedFile(ContentId content, String fileName, String nameInSheet) {}

  /**
   * Adds a file to the library. A file that exists with songs of other members is not changed if
   * the uploader may edit only their own material.
   *
   * @param tags the tags of the file
   * @param tracks the songs in it; empty if it is one song
   */
  public void add(
      ContentId content,
      String fileName,
      Map<String, String> tags,
      List<CueTrack> tracks,
      Uploader uploader) {
    database.write(handle -> {
      if (!canChange(content, uploader)) {
        return;
      }
      if (tracks.isEmpty()) {
        FileLocation fileLocation = new FileLocation.InContentStore(content);
        files.add(fileLocation, null, SongTags.of(tags, fileName), uploader.member());
      } else {
        addTracks(handle, content, tags, tracks, uploader);
      }
      saveFileName(handle, content, fileName);
    });
  }

  private void addTracks(
      Handle handle,
      ContentId content,
      Map<String, String> tags,
      List<CueTrack> tracks,
      Uploader uploader) {
    List<Duration> starts = tracks.stream().map(track -> track.span().start()).toList();
    obsoleteSongs.remove(handle, replacedSongs(handle, content, starts));
    for (CueTrack track : tracks) {
      files.add(
          new FileLocation.InContentStore(content),
          track.span(),
          SongTags.of(track, tags),
          uploader.member());
    }
  }

  /**
   * Returns whether an uploader may change the songs of a file. Authors may only if all of them are
   * their own.
   */
  public boolean canChange(ContentId content, Uploader uploader) {
    return !uploader.ownOnly()
        || database.read(handle ->
            handle
                .createQuery(
                    """
                    SELECT NOT EXISTS (
                      SELECT 1 FROM song_file
                      WHERE content = :content AND owner IS NOT :owner)
                    """)
                .bind("content", content)
                .bind("owner", uploader.member().value())
                .mapTo(Boolean.class)
                .one());
  }

  private static List<SongId> replacedSongs(
      Handle handle, ContentId content, List<Duration> starts) {
    return handle
        .createQuery(
            """
            SELECT song FROM song_file
            WHERE content = :content AND (start IS NULL OR start NOT IN (<starts>))
            """)
        .bind("content", content)
        .bindList("starts", starts)
        .map(Row.mapper(row -> new SongId(row.longValue("song"))))
        .list();
  }

  private static void saveFileName(Handle handle, ContentId content, String fileName) {
    handle
        .createUpdate("UPDATE song_file SET file_name = :name WHERE content = :content")
        .bind("name", fileName)
        .bind("content", content)
        .execute();
  }

  /** Returns the uploaded files that a cue sheet refers to. */
  public List<UploadedFile> ofCueSheet(String sheetName, CueFile sheet) {
    return all().stream()
        .flatMap(uploadedFile -> matchCueSheet(uploadedFile, sheetName, sheet).stream())
        .toList();
  }

  private static Optional<UploadedFile> matchCueSheet(
      UploadedFile uploadedFile, String sheetName, CueFile sheet) {
    return CueFileMatcher.findFile(uploadedFile.fileName(), Path.of(sheetName), sheet)
        .map(file -> new UploadedFile(uploadedFile.content(), uploadedFile.fileName(), file));
  }

  private List<UploadedFile> all() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT DISTINCT content, file_name FROM song_file
                JOIN item ON item.id = song_file.song
                WHERE content IS NOT NULL AND file_name IS NOT NULL AND item.binned IS NULL
                ORDER BY content
                """)
            .map(
                Row.mapper(row -> {
                  String name = row.text("file_name");
                  return new UploadedFile(new ContentId(row.text("content")), name, name);
                }))
            .list());
  }
}
