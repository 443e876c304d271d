package needledrop.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.VideoStream;
import needledrop.media.ffmpeg.Ffmpeg;

/**
 * Builds the renditions of a clip for HTTP Live Streaming (RFC 8216): the clip at its own height
 * and at smaller ones. Each rendition is one fragmented MP4 file; all have the same segment
 * boundaries. The playlists refer to byte ranges of these files.
 */
public final class Ladder {
  /** The name of the main playlist, which is written last. */
  public static final String MAIN_PLAYLIST = "main.m3u8";

  private static final int[] SMALLER_HEIGHTS = {540, 360};

  private Ladder() {}

  /**
   * Builds the renditions and playlists of a clip.
   *
   * @param clip an MP4 file with H.264, whose video is copied unchanged for the largest rendition
   * @param folder for all files; created if missing
   * @throws needledrop.media.process.MediaException if ffmpeg cannot read or write a file
   * @throws UncheckedIOException if the clip has no video or a file cannot be written
   */
  public static void build(Ffmpeg ffmpeg, Path clip, Path folder, Progress progress) {
    try {
      Files.createDirectories(folder);
      Probe probe = ffmpeg.probe(clip);
      VideoStream videoStream = probe.video();
      if (videoStream == null) {
        throw new IOException("The clip has no picture");
      }
      int[] heights = heights(videoStream.height());
      List<String> variants = new ArrayList<>();
      for (int i = 0; i < heights.length; i++) {
        StreamRendition streamRendition =
            new StreamRendition(probe, videoStream, heights[i], folder);
        streamRendition.build(
            ffmpeg, clip, progress.part((double) i / heights.length, (i + 1.0) / heights.length));
        variants.add(streamRendition.variantEntry());
      }
      writeAtomically(
          folder.resolve(MAIN_PLAYLIST),
          StreamRendition.PLAYLIST_HEADER + String.join("", variants));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the heights of the renditions in pixels: that of the clip, and the standard ones below
   * it.
   */
  static int[] heights(int clipHeight) {
    return IntStream.concat(
            IntStream.of(clipHeight),
            IntStream.of(SMALLER_HEIGHTS).filter(height -> height < clipHeight))
        .toArray();
  }

  /** Writes a file atomically, so that players never read an incomplete playlist. */
  static void writeAtomically(Path file, String text) throws IOException {
    Path temporaryFile = file.resolveSibling("." + file.getFileName());
    Files.writeString(temporaryFile, text);
    Files.move(
        temporaryFile, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Returns whether this is the name of a file that {@link #build} creates. */
  public static boolean isStreamFile(String file) {
    return file.equals(MAIN_PLAYLIST) || file.matches("\\d{1,5}\\.(m3u8|mp4)");
  }
}
