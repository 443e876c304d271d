package needledrop.web.studio.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import needledrop.catalog.file.UploadedSongFiles;
import needledrop.catalog.file.UploadedSongFiles.UploadedFile;
import needledrop.catalog.file.Uploader;
import needledrop.media.Probe;
import needledrop.media.cue.CueFile;
import needledrop.media.cue.CueFileException;
import needledrop.media.cue.CueFileFinder;
import needledrop.media.cue.CueTrack;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.message.Message;
import needledrop.store.ContentStore;
import needledrop.store.Ids.ContentId;

/**
 * Stores uploaded song files and reads uploaded or embedded cue sheets (.cue files), which make
 * each track of an album file a song: a time span of the stored file.
 */
final class SongUploads {
  private static final Probe UNPROBED = new Probe(Duration.ZERO, null, null, Map.of());

  private final UploadedSongFiles uploadedSongs;
  private final ContentStore contentStore;
  private final Ffmpeg ffmpeg;

  SongUploads(UploadedSongFiles uploadedSongs, ContentStore contentStore, Ffmpeg ffmpeg) {
    this.uploadedSongs = uploadedSongs;
    this.contentStore = contentStore;
    this.ffmpeg = ffmpeg;
  }

  /** Stores the file of a song, which is identified by its tags or else by its file name. */
  void receive(String name, Uploads.IncomingFile incomingFile, Uploader uploader)
      throws IOException {
    if (CueFile.isCueFileName(name)) {
      receiveCueSheet(name, Uploads.read(incomingFile, CueFile.MAX_BYTES + 1), uploader);
    } else {
      AtomicReference<Probe> probe = new AtomicReference<>(UNPROBED);
      ContentId id = incomingFile.storeIf(file -> probe.set(probe(file)));
      uploadedSongs.add(id, name, probe.get().tags(), embeddedTracks(probe.get()), uploader);
    }
  }

  /** Without ffmpeg, a song is identified by its file name, and its fingerprint waits. */
  private Probe probe(Path file) {
    return ffmpeg.isInstalled() ? ffmpeg.probe(file) : UNPROBED;
  }

  /** The tracks of the embedded cue sheet; none if it is invalid. */
  private static List<CueTrack> embeddedTracks(Probe probe) {
    try {
      return CueFileFinder.embeddedTracks(probe);
    } catch (CueFileException e) {
      return List.of();
    }
  }

  /** Splits the album files that a cue sheet describes; files with one track are left alone. */
  private void receiveCueSheet(String name, byte[] content, Uploader uploader) {
    try {
      CueFile sheet = CueFile.parse(content);
      List<String> albums =
          sheet.files().stream().filter(file -> sheet.countTracks(file) > 1).toList();
      List<UploadedFile> found =
          uploadedSongs.ofCueSheet(name, sheet).stream()
              .filter(uploadedFile -> albums.contains(uploadedFile.nameInSheet()))
              .filter(uploadedFile -> uploadedSongs.canChange(uploadedFile.content(), uploader))
              .toList();
      if (found.isEmpty() && !albums.isEmpty()) {
        throw new Uploads.RefusedException(
            Message.of("Upload its audio file first: {file}", "file", albums.getFirst()));
      }
      for (UploadedFile uploadedFile : found) {
        splitAlbum(uploadedFile, sheet, uploader);
      }
    } catch (CueFileException e) {
      throw new Uploads.RefusedException(e.reason());
    }
  }

  private void splitAlbum(UploadedFile uploadedFile, CueFile sheet, Uploader uploader)
      throws CueFileException {
    Probe probe = ffmpeg.probe(contentStore.path(uploadedFile.content()));
    List<CueTrack> tracks = sheet.tracks(uploadedFile.nameInSheet(), probe.length());
    uploadedSongs.add(
        uploadedFile.content(), uploadedFile.fileName(), probe.tags(), tracks, uploader);
  }
}
