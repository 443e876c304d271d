package needledrop.journal.reply;

import java.net.URI;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needledrop.journal.mail.Email;
import needledrop.message.Message;
import needledrop.store.Database;
import needledrop.store.Row;

/**
 * Checks replies of readers against the owner's lists of blocked words, hosts, addresses and names,
 * and stores these lists. A reply that matches a line is held as spam, with that line as the
 * reason.
 */
public final class Blocklist {
  private static final int MAX_LINES = 2_000;
  private static final int MAX_LINE_LENGTH = 200;
  private static final Pattern COMBINING_MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern HOST =
      Pattern.compile("(?:https?://|www\\.)([\\p{L}\\p{N}.-]{1,253})", Pattern.CASE_INSENSITIVE);

  /** The part of a reply that a line is compared with. */
  public enum Kind {
    WORD,
    LINK,
    EMAIL,
    NAME;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Database database;
  private volatile Map<Kind, List<String>> linesByKind;

  public Blocklist(Database database) {
    this.database = database;
    this.linesByKind = read(database);
  }

  private static Map<Kind, List<String>> read(Database database) {
    Map<Kind, List<String>> lines = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      lines.put(
          kind,
          database.read(handle ->
              handle
                  .createQuery("SELECT text FROM blocked WHERE kind = :kind ORDER BY text")
                  .bind("kind", kind.word())
                  .map(Row.mapper(row -> row.text("text")))
                  .list()));
    }
    return lines;
  }

  public List<String> lines(Kind kind) {
    return linesByKind.getOrDefault(kind, List.of());
  }

  /** Replaces the lines of a kind. Empty lines are ignored. */
  public void update(Kind kind, String typed) {
    List<String> lines =
        Arrays.stream(typed.split("\\R"))
            .map(line -> fold(kind == Kind.EMAIL ? toAscii(line) : line).strip())
            .filter(line -> !line.isEmpty() && line.length() <= MAX_LINE_LENGTH)
            .distinct()
            .limit(MAX_LINES)
            .toList();
    database.writeUnseen(handle -> {
      handle.execute("DELETE FROM blocked WHERE kind = ?", kind.word());
      lines.forEach(line ->
          handle.execute("INSERT INTO blocked (kind, text) VALUES (?, ?)", kind.word(), line));
      return lines.size();
    });
    linesByKind = read(database);
  }

  /** Returns the reason to hold a reply, from the first line that it matches. */
  Optional<Message> match(ReplyForm form) {
    return Stream.of(Kind.values())
        .flatMap(kind ->
            lines(kind).stream()
                .filter(line -> match(form, kind, line))
                .map(line -> reason(kind, line)))
        .findFirst();
  }

  private static Message reason(Kind kind, String line) {
    return switch (kind) {
      case WORD -> Message.of("It contains “{word}”, which you blocked.", "word", line);
      case LINK -> Message.of("It links to {host}, which you blocked.", "host", line);
      case EMAIL -> Message.of("You blocked this email address.");
      case NAME -> Message.of("You blocked the name {name}.", "name", line);
    };
  }

  private static boolean match(ReplyForm form, Kind kind, String line) {
    return switch (kind) {
      case WORD -> containsWord(form.text() + " " + form.name(), line);
      case LINK -> hosts(form).anyMatch(host -> host.equals(line) || host.endsWith("." + line));
      case EMAIL -> {
        String email = fold(toAscii(form.email()));
        yield email.equals(line) || (line.startsWith("@") && email.endsWith(line));
      }
      case NAME -> fold(form.name().strip()).equals(line);
    };
  }

  /**
   * Returns an address or "@domain" as replies store it, with an internationalized domain in ASCII.
   */
  private static String toAscii(String line) {
    String user = line.strip().startsWith("@") ? "user" : "";
    return Email.parse(user + line.strip())
        .map(email -> email.address().substring(user.length()))
        .orElseGet(line::strip);
  }

  /** Matches whole words only, so that "ass" does not block "class". */
  private static boolean containsWord(String text, String line) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(line) + "(?![\\p{L}\\p{N}])")
        .matcher(fold(text))
        .find();
  }

  private static Stream<String> hosts(ReplyForm form) {
    Stream<String> inText =
        HOST.matcher(form.text()).results().limit(200).map(matcher -> fold(matcher.group(1)));
    return Stream.concat(inText, form.websiteUri().map(URI::getHost).map(Blocklist::fold).stream());
  }

  /** Removes case, accents and compatibility variants. */
  private static String fold(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return COMBINING_MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
