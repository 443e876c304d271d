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
 * A cue sheet, as programs that copy discs write it (CDRWIN's format): which songs an album in one
 * file has, and where each begins.
 */
public final class CueFile {
  public static final int MAX_BYTES = 1 << 20;

  private static final int FRAMES_PER_SECOND = 75;

  /** Names in quotes, which are all that can be in another encoding than ASCII. */
  private static final Pattern QUOTED_TEXT = Pattern.compile("\"([^\"\n]{1,500})\"");

  private final List<Entry> entries;
  private final @Nullable String performer;

  private CueFile(List<Entry> entries, @Nullable String performer) {
    this.entries = List.copyOf(entries);
    this.performer = performer;
  }

  /** Whether a file of this name is a cue sheet. */
  public static boolean isCueFileName(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".cue");
  }

  /** Reads a file, in whatever encoding it is. */
  public static CueFile parse(byte[] file) throws CueFileException {
    if (file.length > MAX_BYTES) {
      throw new CueFileException("is too large for a cue file");
    }
    return parse(TextDecoder.decode(file).orElseGet(() -> decodeByGuess(file)));
  }

  /** Reads the text of a sheet. */
  public static CueFile parse(String text) throws CueFileException {
    CueFileParser parser = new CueFileParser();
    parser.parse(text.replace("\uFEFF", ""));
    if (parser.entries.isEmpty()) {
      throw new CueFileException("lists no tracks");
    }
    return new CueFile(parser.entries, parser.albumPerformer);
  }

  private static String decodeByGuess(byte[] file) {
    String latin = new String(file, StandardCharsets.ISO_8859_1);
    StringBuilder names = new StringBuilder();
    Matcher matcher = QUOTED_TEXT.matcher(latin);
    while (matcher.find()) {
      if (matcher.group(1).chars().anyMatch(letter -> letter > 0x7F)) {
        names.append(matcher.group(1)).append(' ');
      }
    }
    Charset charset =
        CharsetDetector.detect(names.toString().getBytes(StandardCharsets.ISO_8859_1));
    return new String(file, charset);
  }

  /** The files of sound that it names, without folders. */
  public List<String> files() {
    return entries.stream().map(entry -> Objects.requireNonNull(entry.file)).distinct().toList();
  }

  /** How many songs one of {@link #files} has. */
  public long countTracks(String file) {
    return entries.stream().filter(entry -> file.equals(entry.file) && entry.audio).count();
  }

  /** The songs, all in one file whatever its name. */
  public List<CueTrack> tracks(Duration length) throws CueFileException {
    return tracks(entries, length);
  }

  /**
   * The songs in one of {@link #files}.
   *
   * @param length of that file
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
