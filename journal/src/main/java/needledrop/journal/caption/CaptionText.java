package needledrop.journal.caption;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needledrop.media.Span;
import needledrop.media.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Captions as a text: reads WebVTT and SubRip, and writes WebVTT.
 *
 * <p>Only times and words are kept. Styles, regions, places and tags are left out, so that what is
 * written holds nothing that a browser would act on; a speaker's tag becomes a name before the
 * words.
 */
public final class CaptionText {
  private static final int MOST_LINES = 20_000;
  private static final int MOST_WORDS = 1_000;
  private static final int MAX_PROBLEMS = 1_000;
  private static final String TOO_LONG =
      "More than %d letters are too many for one caption.".formatted(MOST_WORDS);

  private static final String CLOCK = "(?:(\\d{1,4}):)?(\\d{1,3}):(\\d{2})[.,](\\d{1,3})";
  private static final Pattern TIMES =
      Pattern.compile("\\s*" + CLOCK + "\\s*-->\\s*" + CLOCK + "(?:\\s.*)?");
  private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}\\s*");
  private static final Pattern NOT_SHOWN = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");
  private static final Pattern SPEAKER = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]{1,80})>");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>|\\{\\\\[^{}]*\\}");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  /** What is wrong with one line of a text, counted from one. */
  public record Problem(int line, String words) {}

  /** What was read, and what could not be: both together are the whole text. */
  public record Reading(List<CaptionLine> lines, List<Problem> problems) {
    public Reading {
      lines = List.copyOf(lines);
      problems = List.copyOf(problems);
    }
  }

  private final String[] text;
  private final List<CaptionLine> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private CaptionText(String text) {
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

  public static Reading read(String text) {
    CaptionText reading = new CaptionText(text);
    reading.read();
    return new Reading(reading.lines, reading.problems);
  }

  private void read() {
    int at = text[0].startsWith("WEBVTT") ? endOfBlock(0) : 0;
    while (at < text.length) {
      if (text[at].length() > MOST_WORDS) {
        refuse(at++, TOO_LONG);
      } else if (text[at].isBlank()) {
        at++;
      } else {
        int end = endOfBlock(at);
        readBlock(at, end);
        at = end;
      }
    }
    if (lines.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(1, "There is no caption in this text."));
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
  private void readBlock(int from, int end) {
    if (NOT_SHOWN.matcher(text[from]).matches()) {
      return;
    }
    if (end == from + 1 && NUMBER.matcher(text[from]).matches()) {
      refuse(from, "A number without a caption.");
      return;
    }
    int times = text[from].contains("-->") || from + 1 == end ? from : from + 1;
    Matcher matcher = TIMES.matcher(text[times].length() > MOST_WORDS ? "" : text[times]);
    if (!matcher.matches()) {
      refuse(times, "Times are missing. They look like 0:01.500 --> 0:04.000.");
    } else if (lines.size() == MOST_LINES) {
      refuse(times, "More than %d captions are too many.".formatted(MOST_LINES));
    } else {
      span(matcher, times).ifPresent(span -> readWords(span, times + 1, end));
    }
  }

  private Optional<Span> span(Matcher times, int line) {
    Duration start = moment(times, 1);
    Duration end = moment(times, 5);
    if (end.compareTo(start) <= 0) {
      refuse(line, "A caption must end after it begins.");
      return Optional.empty();
    }
    return Optional.of(new Span(start, end));
  }

  private static Duration moment(Matcher times, int group) {
    String fraction = (times.group(group + 3) + "00").substring(0, 3);
    return Duration.ofHours(number(times.group(group)))
        .plusMinutes(number(times.group(group + 1)))
        .plusSeconds(number(times.group(group + 2)))
        .plusMillis(number(fraction));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private void readWords(Span span, int from, int end) {
    List<String> words = new ArrayList<>();
    for (int line = from; line < end; line++) {
      if (text[line].length() > MOST_WORDS) {
        refuse(line, TOO_LONG);
        return;
      }
      if (text[line].contains("-->")) {
        endBeforeTimes(span, words, line, end);
        return;
      }
      String plain = plain(text[line]);
      if (!plain.isEmpty()) {
        words.add(plain);
      }
    }
    keep(span, words, from);
  }

  /** Without an empty line before the next times, the caption ends there or before its number. */
  private void endBeforeTimes(Span span, List<String> words, int times, int end) {
    boolean numbered = !words.isEmpty() && NUMBER.matcher(words.getLast()).matches();
    keep(span, numbered ? words.subList(0, words.size() - 1) : words, times - 1);
    readBlock(times, end);
  }

  private void keep(Span span, List<String> words, int from) {
    String all = String.join("\n", words);
    if (all.length() > MOST_WORDS) {
      refuse(from, TOO_LONG);
    } else if (!all.isEmpty()) {
      lines.add(new CaptionLine(span, all));
    }
  }

  private static String plain(String marked) {
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

  private void refuse(int line, String words) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new Problem(line + 1, words));
    }
  }

  /** As WebVTT, in which words can be nothing but words. */
  public static String write(List<CaptionLine> lines) {
    StringBuilder text = new StringBuilder("WEBVTT\n");
    for (CaptionLine line : lines) {
      text.append(
          "%n%s --> %s%n%s%n"
              .formatted(
                  clock(line.span().start()), clock(line.span().end()), escaped(line.words())));
    }
    return text.toString();
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String clock(Duration moment) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        moment.toHours(),
        moment.toMinutesPart(),
        moment.toSecondsPart(),
        moment.toMillisPart());
  }
}
