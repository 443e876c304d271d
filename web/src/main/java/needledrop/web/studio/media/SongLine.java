package needledrop.web.studio.media;

import java.util.Locale;
import java.util.Objects;
import needledrop.catalog.file.ProcessingStatus;
import needledrop.catalog.file.SongFile;
import needledrop.catalog.item.Song;
import needledrop.media.Span;
import org.jspecify.annotations.Nullable;

/**
 * A song in the studio's list, with the processing stage of its file and what the member may do
 * with it.
 *
 * @param file null for a song of which there is no file
 * @param canOpen whether whoever looks at it may open it in the catalog
 * @param canChange whether whoever looks at it may work on it
 */
public record SongLine(Song song, @Nullable SongFile file, boolean canOpen, boolean canChange) {
  public @Nullable String problem() {
    return file != null && file.fingerprintStatus() instanceof ProcessingStatus.Failed(String words)
        ? words
        : null;
  }

  public boolean isPlayable() {
    return file != null
        && !file.missing()
        && file.fingerprintStatus() instanceof ProcessingStatus.Done;
  }

  /** Whether letters beyond ASCII may have been read in a wrong encoding. */
  public boolean mayBeMisread() {
    String words = song.name() + Objects.requireNonNullElse(song.artist(), "");
    return file != null
        && !file.missing()
        && file.span() == null
        && words.chars().anyMatch(letter -> letter > 0x7F);
  }

  /** Where its sound is, and which part of it is the song. */
  public String address() {
    String address = "/studio/songs/%d/file".formatted(song.id().value());
    Span span = span();
    return span == null
        ? address
        : String.format(
            Locale.ROOT, "%s#t=%.3f,%.3f", address, span.startSeconds(), span.endSeconds());
  }

  /** The part of an album's file that is the song; null if it is all of its file. */
  public @Nullable Span span() {
    return file == null ? null : file.span();
  }

  public ProcessingStage stage() {
    if (file == null) {
      return ProcessingStage.NO_FILE;
    }
    if (file.missing()) {
      return ProcessingStage.MISSING;
    }
    return switch (file.fingerprintStatus()) {
      case ProcessingStatus.Pending _ -> ProcessingStage.FINGERPRINTING;
      case ProcessingStatus.Done _, ProcessingStatus.NotNeeded _ -> ProcessingStage.READY;
      case ProcessingStatus.Failed _ -> ProcessingStage.FAILED;
    };
  }
}
