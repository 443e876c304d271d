package needledrop.catalog.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.catalog.item.ItemKind;
import needledrop.message.InvalidInputException;

/**
 * Parses pasted lines, either the cast list of a film or the track list of an album, into proposed
 * facts for a member to confirm. Unreadable lines are skipped.
 */
final class TextListParser {
  private static final int MAX_LINES = 500;
  private static final int MAX_LINE_LENGTH = 300;
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:[A-D](?=\\d))?(?<number>\\d{1,3})(?:[.):]\\s*|\\t+|\\s+[-–—]\\s+|\\s+)(?=\\S)");
  private static final Pattern LENGTH =
      Pattern.compile("[\\s–—-]*[(\\[]?(?<!\\d)\\d{1,2}:\\d{2}(?::\\d{2})?[)\\]]?$");

  private TextListParser() {}

  static ItemImport parse(String text, ItemKind kind) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.size() > MAX_LINES) {
      throw new InvalidInputException("Paste at most {max} lines.", "max", MAX_LINES);
    }
    List<FactProposal> proposals =
        switch (kind) {
          case FILM -> CastListParser.parse(lines);
          case ALBUM -> parseTracks(lines);
          case SONG, PERSON, PLACE, SAGA ->
              throw new InvalidInputException(
                  "Only films (cast) and albums (tracks) can be imported from a text list. For other items, paste a Wikidata or MusicBrainz entity.");
        };
    if (proposals.isEmpty()) {
      throw new InvalidInputException("None of the lines could be read.");
    }
    return new ItemImport(null, null, List.of(), proposals);
  }

  /**
   * Parses tracks. Their numbers are used if all lines have one and they have no letter of a record
   * side; otherwise tracks are counted.
   */
  private static List<FactProposal> parseTracks(List<String> lines) {
    boolean numbered = lines.stream().allMatch(line -> NUMBER.matcher(line).find());
    List<FactProposal> tracks = new ArrayList<>();
    for (String line : lines) {
      if (line.length() <= MAX_LINE_LENGTH) {
        parseTrack(line, numbered, tracks.size() + 1).ifPresent(tracks::add);
      }
    }
    return List.copyOf(tracks);
  }

  private static Optional<FactProposal> parseTrack(String line, boolean numbered, int position) {
    Matcher number = NUMBER.matcher(line);
    boolean hasNumber = numbered && number.find();
    boolean useNumber = hasNumber && Character.isDigit(line.charAt(0));
    String rest = LENGTH.matcher(hasNumber ? line.substring(number.end()) : line).replaceFirst("");
    String[] parts = rest.strip().split("\\t+|\\s+[-–—]\\s+", 2);
    String title = parts[0].strip().replaceAll("^[\"“]|[\"”]$", "");
    String artist = parts.length == 1 || parts[1].isBlank() ? null : parts[1].strip();
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FactProposal.AlbumTrack(
                new ItemReference(ItemKind.SONG, title, artist, null),
                useNumber ? Math.max(1, Integer.parseInt(number.group("number"))) : position));
  }
}
