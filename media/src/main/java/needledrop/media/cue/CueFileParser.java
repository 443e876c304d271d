package needledrop.media.cue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses the text of a cue sheet (.cue file) of an album, line by line, to its tracks. Unknown
 * commands, such as REM and PREGAP, are skipped.
 */
final class CueFileParser {
  private static final int MAX_TRACKS = 999;
  private static final Pattern INDEX =
      Pattern.compile("0*1\\s+(\\d{1,4}):([0-5]?\\d):([0-6]?\\d|7[0-4])");
  private static final Pattern TRACK = Pattern.compile("(\\d{1,3})\\s+(\\w{1,20})");

  /** A track, filled in while its lines are parsed. */
  static final class Entry {
    final int number;
    final boolean audio;
    @Nullable String title;
    @Nullable String performer;
    @Nullable String isrc;
    @Nullable String file;
    @Nullable Duration start;

    Entry(int number, boolean audio) {
      this.number = number;
      this.audio = audio;
    }
  }

  final List<Entry> entries = new ArrayList<>();
  @Nullable String albumPerformer;
  private String file = "";
  private int lineNumber;

  void parse(String text) throws CueFileException {
    for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
      lineNumber++;
      parse(CueFileLine.parse(line));
    }
    for (Entry entry : entries) {
      if (entry.start == null) {
        throw new CueFileException("track {number} has no INDEX 01", "number", entry.number);
      }
    }
  }

  private void parse(CueFileLine line) throws CueFileException {
    Entry entry = entries.isEmpty() ? null : entries.getLast();
    switch (line.command()) {
      case "FILE" -> file = line.value();
      case "TRACK" -> entries.add(parseTrack(line.value()));
      case "TITLE" -> {
        if (entry != null) {
          entry.title = line.value();
        }
      }
      case "PERFORMER" -> {
        if (entry != null) {
          entry.performer = line.value();
        } else {
          albumPerformer = line.value();
        }
      }
      case "ISRC" -> {
        if (entry != null) {
          entry.isrc = line.value();
        }
      }
      case "INDEX" -> parseIndex(line.value(), entry);
      default -> {}
    }
  }

  private Entry parseTrack(String value) throws CueFileException {
    Matcher parts = TRACK.matcher(value);
    if (!parts.matches()) {
      throw syntaxError("line {line}: expected a track such as TRACK 01 AUDIO");
    }
    if (entries.size() == MAX_TRACKS) {
      throw new CueFileException("has more than {max} tracks", "max", MAX_TRACKS);
    }
    return new Entry(Integer.parseInt(parts.group(1)), parts.group(2).equalsIgnoreCase("AUDIO"));
  }

  /**
   * Uses INDEX 01 only. INDEX 00 is the pregap, which belongs to the previous track, as in CD
   * players.
   */
  private void parseIndex(String value, @Nullable Entry entry) throws CueFileException {
    if (!value.matches("0*1\\s.*")) {
      return;
    }
    Matcher time = INDEX.matcher(value);
    if (entry == null || !time.matches()) {
      throw syntaxError(
          "line {line}: expected a start such as INDEX 01 04:33:15 (minutes, seconds, frames)");
    }
    entry.file = file;
    entry.start =
        CueFile.toDuration(
            Long.parseLong(time.group(1)),
            Integer.parseInt(time.group(2)),
            Integer.parseInt(time.group(3)));
  }

  private CueFileException syntaxError(String reason) {
    return new CueFileException(reason, "line", lineNumber);
  }
}
