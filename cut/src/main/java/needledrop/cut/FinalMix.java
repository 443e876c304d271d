package needledrop.cut;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import needledrop.media.AudioStream;
import needledrop.media.Progress;
import needledrop.media.ffmpeg.EncodeInput;
import needledrop.media.ffmpeg.EncodeRequest;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.media.process.StdinWriter;

/**
 * The last step of a clip: the songs laid on the reels, all of them made equally loud, and the
 * whole put into one MP4 file that may be played while it still loads.
 */
final class FinalMix {
  static final int SAMPLE_RATE = 48_000;

  /** LUFS; what the large video sites play at. */
  private static final double TARGET_LUFS = -14;

  private static final double MAX_GAIN_DB = 20;
  private static final double MONO_UPMIX_DB = 3.01; // decibels
  private static final String LIMITER_CEILING = "0.89"; // −1 dB, so that AAC does not clip

  private final Edit edit;
  private final Timeline timeline;
  private final List<String> songLabels = new ArrayList<>();
  private final StringBuilder graph = new StringBuilder();
  private final List<EncodeInput> inputs = new ArrayList<>();

  FinalMix(Edit edit, Timeline timeline) {
    this.edit = edit;
    this.timeline = timeline;
  }

  /** The sample of the clip's sound at a time. */
  static long sampleAt(double seconds) {
    return Math.round(seconds * SAMPLE_RATE);
  }

  /** Measures how loud the songs are where the clip plays them, and lays them on. */
  void addMusic(EditSources editSources, Ffmpeg ffmpeg, Progress progress) {
    int count = timeline.songs().size();
    for (int i = 0; i < count; i++) {
      Timeline.SongPlacement songPlacement = timeline.songs().get(i);
      EditSource editSource = editSources.get(songPlacement.music().song());
      LoudnessMeter loudnessMeter = new LoudnessMeter();
      ffmpeg.decodeAudio(
          editSource.recording(),
          LoudnessMeter.SAMPLE_RATE,
          progress.part((double) i / count, (i + 1.) / count),
          loudnessMeter);
      double heard =
          loudnessMeter.lufsBetween(
              songPlacement.music().in(), songPlacement.music().in() + songPlacement.length());
      addMusic(
          editSource,
          songPlacement,
          gainDb(heard) + upmixDb(editSource) + songPlacement.music().gain());
    }
  }

  private static double gainDb(double heard) {
    return Double.isInfinite(heard)
        ? 0
        : Math.clamp(TARGET_LUFS - heard, -MAX_GAIN_DB, MAX_GAIN_DB);
  }

  /** ffmpeg gives each of two speakers half the power of a mono sound. */
  private static double upmixDb(EditSource editSource) {
    AudioStream audioStream = editSource.probe().audio();
    return audioStream != null && audioStream.channels() == 1 ? MONO_UPMIX_DB : 0;
  }

  private void addMusic(EditSource song, Timeline.SongPlacement songPlacement, double gain) {
    double in = songPlacement.music().in();
    inputs.add(
        EncodeInput.file(
            song.file(),
            "-ss",
            SegmentTrim.formatSeconds(song.recording().startSeconds() + in),
            "-t",
            SegmentTrim.formatSeconds(song.availableSeconds(in, songPlacement.length()))));
    String name = "[song" + inputs.size() + "]";
    songLabels.add(name);
    graph.append(
        String.format(
            Locale.ROOT,
            """
            [%d:a:0]aresample=%d:async=1:first_pts=0,aformat=sample_fmts=fltp:channel_layouts=stereo,\
            volume=%fdB,afade=t=in:curve=qsin:d=%f,afade=t=out:curve=qsin:st=%f:d=%f,\
            adelay=delays=%dS:all=1%s;
            """,
            inputs.size(), // the reels are input 0
            SAMPLE_RATE,
            gain,
            songPlacement.fadeIn(),
            songPlacement.length() - songPlacement.fadeOut(),
            songPlacement.fadeOut(),
            sampleAt(songPlacement.at()),
            name));
  }

  /**
   * The whole clip.
   *
   * @param reels their bytes, one after the other
   * @param chapters as ffmpeg's metadata
   */
  EncodeRequest encodeRequest(StdinWriter reels, Path chapters, Path output) {
    List<EncodeInput> all = new ArrayList<>();
    all.add(new EncodeInput.OfPipe(reels, List.of("-f", "mpegts")));
    all.addAll(inputs);
    all.add(EncodeInput.file(chapters, "-f", "ffmetadata"));
    return new EncodeRequest(
        all, graph + mixGraph(), outputArguments(all.size() - 1), output, timeline.seconds());
  }

  private String mixGraph() {
    StringBuilder mixed = new StringBuilder();
    List<String> parts = new ArrayList<>(songLabels);
    if (edit.footageVolume() > 0) {
      mixed.append(
          String.format(
              Locale.ROOT,
              "[0:a:0]aformat=sample_fmts=fltp:channel_layouts=stereo,volume=%f[own];%n",
              edit.footageVolume()));
      parts.add("[own]");
    }
    long samples = sampleAt(timeline.seconds());
    mixed.append(
        parts.isEmpty()
            ? "anullsrc=r=" + SAMPLE_RATE + ":cl=stereo"
            : String.join("", parts)
                + ("amix=inputs=" + parts.size() + ":normalize=0:duration=longest")
                + (",alimiter=limit=" + LIMITER_CEILING + ":level=0"));
    return mixed
        .append(",apad=whole_len=" + samples + ",atrim=end_sample=" + samples + "[a]")
        .toString();
  }

  private List<String> outputArguments(int chapters) {
    List<String> arguments = new ArrayList<>(List.of("-map", "0:v:0", "-c:v", "copy"));
    Collections.addAll(arguments, "-map", "[a]", "-c:a", "aac", "-b:a", "192k");
    Collections.addAll(arguments, "-map_metadata", "" + chapters, "-map_chapters", "" + chapters);
    Collections.addAll(arguments, "-video_track_timescale", "" + timeline.rate().timescale());
    Collections.addAll(arguments, "-movflags", "+faststart");
    return arguments;
  }
}
