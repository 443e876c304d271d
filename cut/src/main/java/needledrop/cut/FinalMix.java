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
 * Builds the last encoding step of a clip: mixes the loudness-normalized songs with the rendered
 * parts into one MP4 file that can be played while it loads (fast start).
 */
final class FinalMix {
  /** The sample rate of the clip in Hz. */
  static final int SAMPLE_RATE = 48_000;

  /** The loudness of songs in LUFS (ITU-R BS.1770-4), which is that of the large video sites. */
  private static final double TARGET_LUFS = -14;

  /** The maximum amplification and attenuation. */
  private static final double MAX_GAIN_DB = 20;

  private static final double MONO_UPMIX_DB = 3.01;
  private static final String LIMITER_CEILING = "0.89"; // −1 dBFS, so that AAC does not clip

  private final Edit edit;
  private final Timeline timeline;
  private final List<String> songLabels = new ArrayList<>();
  private final StringBuilder graph = new StringBuilder();
  private final List<EncodeInput> inputs = new ArrayList<>();

  FinalMix(Edit edit, Timeline timeline) {
    this.edit = edit;
    this.timeline = timeline;
  }

  /** Returns the index of the sample at a time in seconds. */
  static long sampleAt(double seconds) {
    return Math.round(seconds * SAMPLE_RATE);
  }

  /** Measures the loudness of each song where the clip plays it, and adds the songs to the mix. */
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
      double lufs =
          loudnessMeter.lufsBetween(
              songPlacement.music().in(), songPlacement.music().in() + songPlacement.length());
      addMusic(
          editSource,
          songPlacement,
          gainDb(lufs) + upmixDb(editSource) + songPlacement.music().gain());
    }
  }

  private static double gainDb(double lufs) {
    return Double.isInfinite(lufs) ? 0 : Math.clamp(TARGET_LUFS - lufs, -MAX_GAIN_DB, MAX_GAIN_DB);
  }

  /**
   * Returns the gain that compensates for the upmix: ffmpeg gives each of two channels half the
   * power of a mono source.
   */
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
            inputs.size(), // input 0 is the parts
            SAMPLE_RATE,
            gain,
            songPlacement.fadeIn(),
            songPlacement.length() - songPlacement.fadeOut(),
            songPlacement.fadeOut(),
            sampleAt(songPlacement.at()),
            name));
  }

  /**
   * Returns the request that encodes the clip.
   *
   * @param partsWriter writes the bytes of all parts in order, as MPEG transport streams
   * @param chapters path of the ffmpeg metadata file
   */
  EncodeRequest encodeRequest(StdinWriter partsWriter, Path chapters, Path output) {
    List<EncodeInput> allInputs = new ArrayList<>();
    allInputs.add(new EncodeInput.OfPipe(partsWriter, List.of("-f", "mpegts")));
    allInputs.addAll(inputs);
    allInputs.add(EncodeInput.file(chapters, "-f", "ffmetadata"));
    return new EncodeRequest(
        allInputs,
        graph + mixGraph(),
        outputArguments(allInputs.size() - 1),
        output,
        timeline.seconds());
  }

  private String mixGraph() {
    StringBuilder text = new StringBuilder();
    List<String> parts = new ArrayList<>(songLabels);
    if (edit.footageVolume() > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              "[0:a:0]aformat=sample_fmts=fltp:channel_layouts=stereo,volume=%f[own];%n",
              edit.footageVolume()));
      parts.add("[own]");
    }
    long samples = sampleAt(timeline.seconds());
    text.append(
        parts.isEmpty()
            ? "anullsrc=r=" + SAMPLE_RATE + ":cl=stereo"
            : String.join("", parts)
                + ("amix=inputs=" + parts.size() + ":normalize=0:duration=longest")
                + (",alimiter=limit=" + LIMITER_CEILING + ":level=0"));
    return text.append(",apad=whole_len=" + samples + ",atrim=end_sample=" + samples + "[a]")
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
