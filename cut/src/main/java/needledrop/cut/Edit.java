package needledrop.cut;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit decision list of a clip: segments of footage in order, songs over them, and chapters. All
 * times are in seconds. It is stored as JSON, in which only {@code segments} is required:
 *
 * <pre>{@code
 * {"title": "…", "width": 1280, "height": 720, "fps": 25,
 *  "segments": [{"footage": "scene.mp4", "in": 1.0, "out": 5.0, "title": "…"}],
 *  "music": [{"song": "a.ogg", "at": 0.0, "in": 12.0, "length": 20.0, "crossfade": 1.0, "gain": 0.0}],
 *  "footageVolume": 0.0,
 *  "chapters": [{"at": 0.0, "title": "…"}]}
 * }</pre>
 *
 * @param width in pixels; even, 16 to 4096
 * @param height in pixels; even, 16 to 4096
 * @param fps frames per second, 1 to 120
 * @param footageVolume amplitude factor of the footage's own audio, 0 to 4; 0 for none
 */
public record Edit(
    String title,
    int width,
    int height,
    double fps,
    List<Segment> segments,
    List<Music> music,
    double footageVolume,
    List<Chapter> chapters) {
  public static final int DEFAULT_WIDTH = 1280;
  public static final int DEFAULT_HEIGHT = 720;
  public static final double DEFAULT_FPS = 25;

  private static final int MIN_SIDE_PIXELS = 16;
  private static final int MAX_SIDE_PIXELS = 4096;
  private static final int MAX_SEGMENTS = 2000;
  private static final int MAX_SONGS = 24;
  private static final double MAX_SECONDS = 24 * 3600;

  public Edit {
    segments = List.copyOf(segments);
    music = List.copyOf(music);
    chapters = List.copyOf(chapters);
    require(
        isValidSide(width),
        "width: " + width + " must be even, " + MIN_SIDE_PIXELS + " to " + MAX_SIDE_PIXELS);
    require(
        isValidSide(height),
        "height: " + height + " must be even, " + MIN_SIDE_PIXELS + " to " + MAX_SIDE_PIXELS);
    require(fps >= 1 && fps <= 120, "fps: " + fps + " must lie between 1 and 120");
    require(!segments.isEmpty(), "segments: an edit needs at least one");
    require(segments.size() <= MAX_SEGMENTS, "segments: more than " + MAX_SEGMENTS);
    require(music.size() <= MAX_SONGS, "music: more than " + MAX_SONGS + " songs");
    require(
        footageVolume >= 0 && footageVolume <= 4,
        "footageVolume: " + footageVolume + " must lie between 0 and 4");
    requireWithin(segments, music, chapters);
  }

  /** Throws unless every song and chapter starts before the end of the clip. */
  private static void requireWithin(
      List<Segment> segments, List<Music> music, List<Chapter> chapters) {
    double length = length(segments);
    require(length <= MAX_SECONDS, "segments: together " + length + " s, longer than a day");
    for (int i = 0; i < music.size(); i++) {
      requireBefore("music[" + i + "].at", music.get(i).at(), length);
    }
    for (int i = 0; i < chapters.size(); i++) {
      requireBefore("chapters[" + i + "].at", chapters.get(i).at(), length);
    }
  }

  private static void requireBefore(String field, double at, double length) {
    require(
        at < length, "%s: %s lies behind the end of the clip, %.3f".formatted(field, at, length));
  }

  private static boolean isValidSide(int pixels) {
    return pixels >= MIN_SIDE_PIXELS && pixels <= MAX_SIDE_PIXELS && pixels % 2 == 0;
  }

  private static double length(List<Segment> segments) {
    return segments.stream().mapToDouble(Segment::length).sum();
  }

  static void require(boolean holds, String problem) {
    if (!holds) {
      throw new EditException(problem);
    }
  }

  private static void requireTime(String field, double seconds) {
    require(
        seconds >= 0 && seconds <= MAX_SECONDS,
        field + ": " + seconds + " is not a time in seconds from 0 to a day");
  }

  private static void requireText(String field, String text) {
    require(!text.isBlank(), field + ": is empty");
  }

  /**
   * A span of footage.
   *
   * @param footage file name, relative to the file of the edit
   * @param in start in the footage in seconds, inclusive
   * @param out end in the footage in seconds, exclusive
   * @param title starts a chapter if the edit has no chapters of its own
   */
  public record Segment(String footage, double in, double out, @Nullable String title) {
    public Segment {
      requireText("footage", footage);
      requireTime("in", in);
      requireTime("out", out);
      require(out > in, "out: " + out + " must lie behind in, " + in);
    }

    double length() {
      return out - in;
    }
  }

  /**
   * A song in the clip. A song that lasts until the next one fades out during its crossfade.
   *
   * @param song file name, relative to the file of the edit
   * @param at start in the clip in seconds
   * @param in start in the song in seconds
   * @param length in seconds; null for up to the next song or the end of the clip
   * @param crossfade seconds of the fade-in over the previous song
   * @param gain in decibels, in addition to the loudness normalization
   */
  public record Music(
      String song, double at, double in, @Nullable Double length, double crossfade, double gain) {
    public static final double DEFAULT_CROSSFADE_SECONDS = 1;

    private static final double MAX_CROSSFADE_SECONDS = 30;

    public Music {
      requireText("song", song);
      requireTime("at", at);
      requireTime("in", in);
      require(length == null || length > 0, "length: " + length + " must be more than 0");
      require(
          crossfade >= 0 && crossfade <= MAX_CROSSFADE_SECONDS,
          "crossfade: " + crossfade + " must lie between 0 and " + MAX_CROSSFADE_SECONDS);
      require(gain >= -60 && gain <= 24, "gain: " + gain + " dB must lie between -60 and 24");
    }
  }

  /**
   * A chapter of the clip, up to the next one or the end.
   *
   * @param at start in the clip in seconds
   */
  public record Chapter(double at, String title) {
    public Chapter {
      requireTime("at", at);
      requireText("title", title);
    }
  }

  /**
   * Reads an edit from a file.
   *
   * @throws EditException if fields are invalid, naming each
   * @throws IOException if the file cannot be read
   */
  public static Edit read(Path file) throws IOException {
    try {
      return parse(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new EditException(file.getFileName() + ": is not text in UTF-8");
    }
  }

  /**
   * Parses an edit from JSON.
   *
   * @throws EditException if fields are invalid, naming each
   */
  public static Edit parse(String json) {
    return EditJson.parse(json);
  }

  /** Returns the edit as JSON, which {@link #parse} reads. */
  public String toJson() {
    return EditJson.write(this);
  }
}
