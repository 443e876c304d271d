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
final class Mix {
  static final int RATE = 48_000;

  /** LUFS; what the large video sites play at. */
  private static final double LOUDNESS = -14;

  private static final double MOST_GAIN = 20;
  private static final double HALF_POWER = 3.01; // decibels
  private static final String CEILING = "0.89"; // −1 dB, so that AAC does not clip

  private final Edit edit;
  private final Timeline timeline;
  private final List<String> gained = new ArrayList<>();
  private final StringBuilder graph = new StringBuilder();
  private final List<EncodeInput> inputs = new ArrayList<>();

  Mix(Edit edit, Timeline timeline) {
    this.edit = edit;
    this.timeline = timeline;
  }

  /** The sample of the clip's sound at a time. */
  static long samples(double seconds) {
    return Math.round(seconds * RATE);
  }

  /** Measures how loud the songs are where the clip plays them, and lays them on. */
  void layOn(Sources sources, Ffmpeg ffmpeg, Progress progress) {
    int count = timeline.songs().size();
    for (int i = 0; i < count; i++) {
      Timeline.Playing playing = timeline.songs().get(i);
      Source source = sources.named(playing.music().song());
      Loudness loudness = new Loudness();
      ffmpeg.decodeAudio(
          source.recording(),
          Loudness.RATE,
          progress.part((double) i / count, (i + 1.) / count),
          loudness);
      double heard =
          loudness.between(playing.music().in(), playing.music().in() + playing.length());
      layOn(source, playing, gain(heard) + upmixed(source) + playing.music().gain());
    }
  }

  private static double gain(double heard) {
    return Double.isInfinite(heard) ? 0 : Math.clamp(LOUDNESS - heard, -MOST_GAIN, MOST_GAIN);
  }

  /** ffmpeg gives each of two speakers half the power of a mono sound. */
  private static double upmixed(Source source) {
    AudioStream audioStream = source.probe().audio();
    return audioStream != null && audioStream.channels() == 1 ? HALF_POWER : 0;
  }

  private void layOn(Source song, Timeline.Playing playing, double gain) {
    double in = playing.music().in();
    inputs.add(
        EncodeInput.file(
            song.file(),
            "-ss",
            Cutting.seconds(song.recording().startSeconds() + in),
            "-t",
            Cutting.seconds(song.available(in, playing.length()))));
    String name = "[song" + inputs.size() + "]";
    gained.add(name);
    graph.append(
        String.format(
            Locale.ROOT,
            """
            [%d:a:0]aresample=%d:async=1:first_pts=0,aformat=sample_fmts=fltp:channel_layouts=stereo,\
            volume=%fdB,afade=t=in:curve=qsin:d=%f,afade=t=out:curve=qsin:st=%f:d=%f,\
            adelay=delays=%dS:all=1%s;
            """,
            inputs.size(), // the reels are input 0
            RATE,
            gain,
            playing.fadeIn(),
            playing.length() - playing.fadeOut(),
            playing.fadeOut(),
            samples(playing.at()),
            name));
  }

  /**
   * The whole clip.
   *
   * @param reels their bytes, one after the other
   * @param chapters as ffmpeg's metadata
   */
  EncodeRequest encoding(StdinWriter reels, Path chapters, Path output) {
    List<EncodeInput> all = new ArrayList<>();
    all.add(new EncodeInput.OfPipe(reels, List.of("-f", "mpegts")));
    all.addAll(inputs);
    all.add(EncodeInput.file(chapters, "-f", "ffmetadata"));
    return new EncodeRequest(
        all, graph + mixed(), arguments(all.size() - 1), output, timeline.seconds());
  }

  private String mixed() {
    StringBuilder mixed = new StringBuilder();
    List<String> parts = new ArrayList<>(gained);
    if (edit.footageVolume() > 0) {
      mixed.append(
          String.format(
              Locale.ROOT,
              "[0:a:0]aformat=sample_fmts=fltp:channel_layouts=stereo,volume=%f[own];%n",
              edit.footageVolume()));
      parts.add("[own]");
    }
    long samples = samples(timeline.seconds());
    mixed.append(
        parts.isEmpty()
            ? "anullsrc=r=" + RATE + ":cl=stereo"
            : String.join("", parts)
                + ("amix=inputs=" + parts.size() + ":normalize=0:duration=longest")
                + (",alimiter=limit=" + CEILING + ":level=0"));
    return mixed
        .append(",apad=whole_len=" + samples + ",atrim=end_sample=" + samples + "[a]")
        .toString();
  }

  private List<String> arguments(int chapters) {
    List<String> arguments = new ArrayList<>(List.of("-map", "0:v:0", "-c:v", "copy"));
    Collections.addAll(arguments, "-map", "[a]", "-c:a", "aac", "-b:a", "192k");
    Collections.addAll(arguments, "-map_metadata", "" + chapters, "-map_chapters", "" + chapters);
    Collections.addAll(arguments, "-video_track_timescale", "" + timeline.rate().ticks());
    Collections.addAll(arguments, "-movflags", "+faststart");
    return arguments;
  }
}
