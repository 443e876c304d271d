package needledrop.media.cue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.media.Span;
import needledrop.media.TextDecoder;
import needledrop.media.cue.CueFileParser.Entry;
import needledrop.media.tag.CharsetDetector;
import org.jspecify.annotations.Nullable;

/**
 * A parsed cue sheet in CDRWIN's format, as written by CD rippers: the tracks of an album that is
 * stored as one audio file, and where each track starts.
 */
public final class CueFile {
  /** The largest cue sheet that is read. */
  public static final int MAX_BYTES = 1 << 20;

  /** Index times are counted in CD frames (sectors). */
  private static final int FRAMES_PER_SECOND = 75;

  /** Quoted values: the only part of a cue sheet that may contain non-ASCII text. */
  private static final Pattern QUOTED_TEXT = Pattern.compile("\"([^\"\n]{1,500})\"");

  private final List<Entry> entries;
  private final @Nullable String performer;

  private CueFile(List<Entry> entries, @Nullable String performer) {
    this.entries = List.copyOf(entries);
    this.performer = performer;
  }

  /** Returns whether this is the name of a cue sheet. */
  public static boolean isCueFileName(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".cue");
  }

  /**
   * Parses the bytes of a cue sheet, whose encoding is detected.
   *
   * @throws CueFileException if it is too large or cannot be parsed
   */
  public static CueFile parse(byte[] file) throws CueFileException {
    if (file.length > MAX_BYTES) {
      throw new CueFileException("is too large to be a CUE file");
    }
    return parse(TextDecoder.decode(file).orElseGet(() -> decodeByGuess(file)));
  }

  /**
   * Parses the text of a cue sheet.
   *
   * @throws CueFileException if it cannot be parsed or has no tracks
   */
  public static CueFile parse(String text) throws CueFileException {
    CueFileParser parser = new CueFileParser();
    parser.parse(text.replace("\uFEFF", ""));
    if (parser.entries.isEmpty()) {
      throw new CueFileException("lists no tracks");
    }
    return new CueFile(parser.entries, parser.albumPerformer);
  }

  private static String decodeByGuess(byte[] file) {
    String latin1 = new String(file, StandardCharsets.ISO_8859_1);
    StringBuilder names = new StringBuilder();
    Matcher matcher = QUOTED_TEXT.matcher(latin1);
    while (matcher.find()) {
      if (matcher.group(1).chars().anyMatch(character -> character > 0x7F)) {
        names.append(matcher.group(1)).append(' ');
      }
    }
    Charset charset =
        CharsetDetector.detect(names.toString().getBytes(StandardCharsets.ISO_8859_1));
    return new String(file, charset);
  }

  /** Returns the names of the audio files in the sheet, without folders. */
  public List<String> files() {
    return entries.stream().map(entry -> Objects.requireNonNull(entry.file)).distinct().toList();
  }

  /** Returns the number of audio tracks in one of {@link #files}. */
  public long countTracks(String file) {
    return entries.stream().filter(entry -> file.equals(entry.file) && entry.audio).count();
  }

  /**
   * Returns all audio tracks, taken to be in one file whatever its name.
   *
   * @param length of that file
   * @throws CueFileException if the track times are not ascending or beyond the length
   */
  public List<CueTrack> tracks(Duration length) throws CueFileException {
    return tracks(entries, length);
  }

  /**
   * Returns the audio tracks in one of {@link #files}.
   *
   * @param length of that file
   * @throws CueFileException if the track times are not ascending or beyond the length
   */
  public List<CueTrack> tracks(String file, Duration length) throws CueFileException {
    return tracks(entries.stream().filter(entry -> file.equals(entry.file)).toList(), length);
  }

  private List<CueTrack> tracks(List<Entry> all, Duration length) throws CueFileException {
    List<CueTrack> tracks = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Entry entry = all.get(i);
      Duration start = Objects.requireNonNull(entry.start);
      Duration end = i + 1 < all.size() ? Objects.requireNonNull(all.get(i + 1).start) : length;
      if (end.compareTo(length) > 0 || start.compareTo(length) >= 0) {
        throw new CueFileException(
            "track {number} starts after the end of the file",
            "number",
            firstPastEnd(all, length).number);
      }
      if (end.compareTo(start) <= 0) {
        throw new CueFileException(
            "track {number} does not start after the previous one",
            "number",
            all.get(i + 1).number);
      }
      if (entry.audio) {
        tracks.add(track(entry, new Span(start, end)));
      }
    }
    return tracks;
  }

  private static Entry firstPastEnd(List<Entry> all, Duration length) {
    return all.stream()
        .filter(entry -> Objects.requireNonNull(entry.start).compareTo(length) >= 0)
        .findFirst()
        .orElseThrow();
  }

  private CueTrack track(Entry entry, Span span) {
    String title = blankToNull(entry.title);
    String artist = blankToNull(entry.performer);
    return new CueTrack(
        entry.number,
        title == null ? String.format(Locale.ROOT, "Track %d", entry.number) : title,
        artist == null ? blankToNull(performer) : artist,
        blankToNull(entry.isrc),
        span);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  static Duration toDuration(long minutes, int seconds, int frames) {
    return Duration.ofMinutes(minutes)
        .plusSeconds(seconds)
        .plusNanos(frames * 1_000_000_000L / FRAMES_PER_SECOND);
  }
}
