package needledrop.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import needledrop.cut.Edit;
import needledrop.cut.Poster;
import needledrop.cut.Timeline;
import needledrop.cut.Timeline.Chapter;
import needledrop.cut.Waveform;
import needledrop.journal.clip.ClipFile;
import needledrop.look.Storyboard;
import needledrop.media.Probe;
import needledrop.media.Progress;
import needledrop.media.VttTimestamp;
import needledrop.media.ffmpeg.Ffmpeg;

/** Renders the files that accompany a clip: poster, storyboard, waveform and chapters. */
final class ClipAssets {
  private final Ffmpeg ffmpeg;
  private final Edit edit;
  private final Path folder;

  ClipAssets(Ffmpeg ffmpeg, Edit edit, Path folder) {
    this.ffmpeg = ffmpeg;
    this.edit = edit;
    this.folder = folder;
  }

  void render(Probe probe, Progress progress) throws IOException {
    Path video = file(ClipFile.VIDEO);
    Poster.write(ffmpeg, video, file(ClipFile.POSTER), progress.part(0, 0.4));
    Storyboard.write(
        ffmpeg,
        video,
        probe.length(),
        file(ClipFile.STORYBOARD),
        file(ClipFile.STORYBOARD_TRACK),
        ClipFile.STORYBOARD.fileName(),
        progress.part(0.4, 0.8));
    if (probe.audio() != null) {
      Waveform.write(ffmpeg, video, file(ClipFile.WAVEFORM), progress.part(0.8, 1));
    }
    Files.writeString(file(ClipFile.CHAPTERS), webVtt(new Timeline(edit).chapters()));
  }

  private Path file(ClipFile file) {
    return folder.resolve(file.fileName());
  }

  /** Returns chapters as WebVTT, for the track element of a player. */
  static String webVtt(List<Chapter> chapters) {
    StringBuilder text = new StringBuilder("WEBVTT\n");
    for (Chapter chapter : chapters) {
      text.append(
          "%n%s --> %s%n%s%n"
              .formatted(
                  VttTimestamp.format(chapter.span().start()),
                  VttTimestamp.format(chapter.span().end()),
                  escape(chapter.title())));
    }
    return text.toString();
  }

  /**
   * Escapes text for WebVTT, where "-->" starts a time, "<" starts a tag, and an empty line ends a
   * cue.
   */
  private static String escape(String title) {
    return title
        .replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
