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
 * A clip as a stream for HTTP Live Streaming (RFC 8216): the same film at its own height and at
 * smaller ones, never larger, each one fragmented MP4 that is cut at the same moments. Its
 * playlists name stretches of bytes of these files, so that there is one file a height.
 */
public final class Ladder {
  /** The playlist that names all others; it appears last. */
  public static final String MAIN_PLAYLIST = "main.m3u8";

  private static final int[] SMALLER_HEIGHTS = {540, 360};

  private Ladder() {}

  /**
   * Makes the stream of a clip.
   *
   * @param clip an MP4 with H.264, whose own picture becomes the highest rung as it is
   * @param folder for its files, made if it is not there
   * @throws needledrop.media.process.MediaException where ffmpeg cannot read or make something
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

  /** The clip's own height, and those of ours that are well below it. */
  static int[] heights(int own) {
    return IntStream.concat(
            IntStream.of(own), IntStream.of(SMALLER_HEIGHTS).filter(less -> less < own))
        .toArray();
  }

  /** A playlist must never be seen half written. */
  static void writeAtomically(Path file, String text) throws IOException {
    Path unfinished = file.resolveSibling("." + file.getFileName());
    Files.writeString(unfinished, text);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whether this is the name of a file that {@link #build} makes. */
  public static boolean isStreamFile(String file) {
    return file.equals(MAIN_PLAYLIST) || file.matches("\\d{1,5}\\.(m3u8|mp4)");
  }
}
