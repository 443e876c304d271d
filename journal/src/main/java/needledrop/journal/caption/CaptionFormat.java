package needledrop.journal.caption;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.media.Span;
import needledrop.media.TextDecoder;
import needledrop.media.VttTimestamp;
import needledrop.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Captions as a text: reads WebVTT and SubRip, and writes WebVTT.
 *
 * <p>Only times and words are kept. Styles, regions, places and tags are left out, so that what is
 * written holds nothing that a browser would act on; a speaker's tag becomes a name before the
 * words.
 */
public final class CaptionFormat {
  private static final int MAX_CAPTIONS = 20_000;
  private static final int MAX_TEXT_LENGTH = 1_000;
  private static final int MAX_PROBLEMS = 1_000;
  private static final Message TOO_LONG =
      Message.of("Captions can have at most {max} characters.", "max", MAX_TEXT_LENGTH);

  private static final String TIMESTAMP = "(?:(\\d{1,4}):)?(\\d{1,3}):(\\d{2})[.,](\\d{1,3})";
  private static final Pattern TIMES =
      Pattern.compile("\\s*" + TIMESTAMP + "\\s*-->\\s*" + TIMESTAMP + "(?:\\s.*)?");
  private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}\\s*");
  private static final Pattern NOTE_OR_STYLE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");
  private static final Pattern SPEAKER = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]{1,80})>");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>|\\{\\\\[^{}]*\\}");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  /** What is wrong with one line of a text, counted from one. */
  public record Problem(int line, Message message) {}

  /** What was read, and what could not be: both together are the whole text. */
  public record ParseResult(List<CaptionLine> lines, List<Problem> problems) {
    public ParseResult {
      lines = List.copyOf(lines);
      problems = List.copyOf(problems);
    }
  }

  private final String[] text;
  private final List<CaptionLine> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private CaptionFormat(String text) {
    this.text =
        text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
  }

  /**
   * Reads the bytes of a file.
   *
   * @return empty if its encoding cannot be known
   */
  public static Optional<String> decode(byte[] file) {
    return TextDecoder.decode(file);
  }

  public static ParseResult parse(String text) {
    CaptionFormat reading = new CaptionFormat(text);
    reading.parse();
    return new ParseResult(reading.lines, reading.problems);
  }

  private void parse() {
    int at = text[0].startsWith("WEBVTT") ? endOfBlock(0) : 0;
    while (at < text.length) {
      if (text[at].length() > MAX_TEXT_LENGTH) {
        report(at++, TOO_LONG);
      } else if (text[at].isBlank()) {
        at++;
      } else {
        int end = endOfBlock(at);
        parseBlock(at, end);
        at = end;
      }
    }
    if (lines.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(1, Message.of("This text contains no captions.")));
    }
  }

  private int endOfBlock(int from) {
    int end = from;
    while (end < text.length && !text[end].isBlank()) {
      end++;
    }
    return end;
  }

  /** A caption: perhaps a number or a name, then its times, then its words. */
  private void parseBlock(int from, int end) {
    if (NOTE_OR_STYLE.matcher(text[from]).matches()) {
      return;
    }
    if (end == from + 1 && NUMBER.matcher(text[from]).matches()) {
      report(from, Message.of("A number without a caption."));
      return;
    }
    int times = text[from].contains("-->") || from + 1 == end ? from : from + 1;
    Matcher matcher = TIMES.matcher(text[times].length() > MAX_TEXT_LENGTH ? "" : text[times]);
    if (!matcher.matches()) {
      report(times, Message.of("The times are missing. They look like 0:01.500 --> 0:04.000."));
    } else if (lines.size() == MAX_CAPTIONS) {
      report(times, Message.of("Files can have at most {max} captions.", "max", MAX_CAPTIONS));
    } else {
      parseSpan(matcher, times).ifPresent(span -> parseText(span, times + 1, end));
    }
  }

  private Optional<Span> parseSpan(Matcher times, int line) {
    Duration start = parseTimestamp(times, 1);
    Duration end = parseTimestamp(times, 5);
    if (end.compareTo(start) <= 0) {
      report(line, Message.of("Captions must end after they start."));
      return Optional.empty();
    }
    return Optional.of(new Span(start, end));
  }

  private static Duration parseTimestamp(Matcher times, int group) {
    String fraction = (times.group(group + 3) + "00").substring(0, 3);
    return Duration.ofHours(number(times.group(group)))
        .plusMinutes(number(times.group(group + 1)))
        .plusSeconds(number(times.group(group + 2)))
        .plusMillis(number(fraction));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private void parseText(Span span, int from, int end) {
    List<String> words = new ArrayList<>();
    for (int line = from; line < end; line++) {
      if (text[line].length() > MAX_TEXT_LENGTH) {
        report(line, TOO_LONG);
        return;
      }
      if (text[line].contains("-->")) {
        endAtNextTimes(span, words, line, end);
        return;
      }
      String plain = stripMarkup(text[line]);
      if (!plain.isEmpty()) {
        words.add(plain);
      }
    }
    add(span, words, from);
  }

  /** Without an empty line before the next times, the caption ends there or before its number. */
  private void endAtNextTimes(Span span, List<String> words, int times, int end) {
    boolean numbered = !words.isEmpty() && NUMBER.matcher(words.getLast()).matches();
    add(span, numbered ? words.subList(0, words.size() - 1) : words, times - 1);
    parseBlock(times, end);
  }

  private void add(Span span, List<String> words, int from) {
    String all = String.join("\n", words);
    if (all.length() > MAX_TEXT_LENGTH) {
      report(from, TOO_LONG);
    } else if (!all.isEmpty()) {
      lines.add(new CaptionLine(span, all));
    }
  }

  private static String stripMarkup(String marked) {
    String named =
        SPEAKER
            .matcher(marked)
            .replaceAll(speaker -> Matcher.quoteReplacement(speaker.group(1).strip() + ": "));
    String bare = TAG.matcher(named).replaceAll("");
    return INVISIBLE
        .matcher(
            bare.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "\u200e")
                .replace("&rlm;", "\u200f")
                .replace("&amp;", "&"))
        .replaceAll("")
        .strip();
  }

  private void report(int line, Message problem) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new Problem(line + 1, problem));
    }
  }

  /** As WebVTT, in which words can be nothing but words. */
  public static String format(List<CaptionLine> lines) {
    StringBuilder text = new StringBuilder("WEBVTT\n");
    for (CaptionLine line : lines) {
      text.append(
          "%n%s --> %s%n%s%n"
              .formatted(
                  VttTimestamp.format(line.span().start()),
                  VttTimestamp.format(line.span().end()),
                  escape(line.text())));
    }
    return text.toString();
  }

  private static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
