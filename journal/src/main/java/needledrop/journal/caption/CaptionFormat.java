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
 * Parses captions in WebVTT or SubRip format, and writes WebVTT.
 *
 * <p>Only times and text are preserved. Styles, regions, positions and tags are removed, so that
 * the result contains no markup; a speaker tag becomes a name before the text.
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

  /**
   * An error in one line.
   *
   * @param line counted from one
   */
  public record Problem(int line, Message message) {}

  /** The captions that were parsed, and the errors in the rest of the text. */
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
   * Decodes the bytes of a file.
   *
   * @return empty if its encoding is unknown
   */
  public static Optional<String> decode(byte[] file) {
    return TextDecoder.decode(file);
  }

  public static ParseResult parse(String text) {
    CaptionFormat parser = new CaptionFormat(text);
    parser.parse();
    return new ParseResult(parser.lines, parser.problems);
  }

  private void parse() {
    int line = text[0].startsWith("WEBVTT") ? endOfBlock(0) : 0;
    while (line < text.length) {
      if (text[line].length() > MAX_TEXT_LENGTH) {
        report(line++, TOO_LONG);
      } else if (text[line].isBlank()) {
        line++;
      } else {
        int end = endOfBlock(line);
        parseBlock(line, end);
        line = end;
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

  /** Parses a caption: an optional number or name, then its times, then its text. */
  private void parseBlock(int from, int end) {
    if (NOTE_OR_STYLE.matcher(text[from]).matches()) {
      return;
    }
    if (end == from + 1 && NUMBER.matcher(text[from]).matches()) {
      report(from, Message.of("A number without a caption."));
      return;
    }
    int timesLine = text[from].contains("-->") || from + 1 == end ? from : from + 1;
    Matcher matcher =
        TIMES.matcher(text[timesLine].length() > MAX_TEXT_LENGTH ? "" : text[timesLine]);
    if (!matcher.matches()) {
      report(timesLine, Message.of("The times are missing. They look like 0:01.500 --> 0:04.000."));
    } else if (lines.size() == MAX_CAPTIONS) {
      report(timesLine, Message.of("Files can have at most {max} captions.", "max", MAX_CAPTIONS));
    } else {
      parseSpan(matcher, timesLine).ifPresent(span -> parseText(span, timesLine + 1, end));
    }
  }

  private Optional<Span> parseSpan(Matcher matcher, int line) {
    Duration start = parseTimestamp(matcher, 1);
    Duration end = parseTimestamp(matcher, 5);
    if (end.compareTo(start) <= 0) {
      report(line, Message.of("Captions must end after they start."));
      return Optional.empty();
    }
    return Optional.of(new Span(start, end));
  }

  private static Duration parseTimestamp(Matcher matcher, int group) {
    String fraction = (matcher.group(group + 3) + "00").substring(0, 3);
    return Duration.ofHours(number(matcher.group(group)))
        .plusMinutes(number(matcher.group(group + 1)))
        .plusSeconds(number(matcher.group(group + 2)))
        .plusMillis(number(fraction));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private void parseText(Span span, int from, int end) {
    List<String> texts = new ArrayList<>();
    for (int line = from; line < end; line++) {
      if (text[line].length() > MAX_TEXT_LENGTH) {
        report(line, TOO_LONG);
        return;
      }
      if (text[line].contains("-->")) {
        endAtNextTimes(span, texts, line, end);
        return;
      }
      String textOnly = stripMarkup(text[line]);
      if (!textOnly.isEmpty()) {
        texts.add(textOnly);
      }
    }
    add(span, texts, from);
  }

  /**
   * If there is no empty line before the next times, the caption ends there or before its number.
   */
  private void endAtNextTimes(Span span, List<String> texts, int timesLine, int end) {
    boolean endsInNumber = !texts.isEmpty() && NUMBER.matcher(texts.getLast()).matches();
    add(span, endsInNumber ? texts.subList(0, texts.size() - 1) : texts, timesLine - 1);
    parseBlock(timesLine, end);
  }

  private void add(Span span, List<String> texts, int from) {
    String joined = String.join("\n", texts);
    if (joined.length() > MAX_TEXT_LENGTH) {
      report(from, TOO_LONG);
    } else if (!joined.isEmpty()) {
      lines.add(new CaptionLine(span, joined));
    }
  }

  private static String stripMarkup(String markup) {
    String withSpeaker =
        SPEAKER
            .matcher(markup)
            .replaceAll(speaker -> Matcher.quoteReplacement(speaker.group(1).strip() + ": "));
    String withoutTags = TAG.matcher(withSpeaker).replaceAll("");
    return INVISIBLE
        .matcher(
            withoutTags
                .replace("&lt;", "<")
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

  /** Formats captions as WebVTT, with the text escaped. */
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

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
