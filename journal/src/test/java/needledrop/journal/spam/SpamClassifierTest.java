package needledrop.journal.spam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SpamClassifierTest {
  private static final List<String> GOOD =
      List.of(
          "The drum comes in exactly when he lifts the log",
          "I always took the mountains for Siberia",
          "Which song plays over the end credits?",
          "The second sequence is the better one, it breathes",
          "My father had this on tape and wore it out");
  private static final List<String> SPAM =
      List.of(
          "Check out my channel and subscribe for free gift cards",
          "Earn $500 a day working from home http://money.example/win",
          "Cheap watches, best price, click here www.watches.example",
          "Please subscribe to my channel, I upload new music every day",
          "Free followers!!! visit followers.example now");

  @Test
  void spamScoresHigherThanGoodReplies() {
    SpamClassifier spamClassifier = SpamClassifier.from(examples(20));
    double spam =
        spamClassifier.spamProbability(message("Subscribe to my channel, free gift cards"));
    double good =
        spamClassifier.spamProbability(message("The song over the mountains is the better one"));
    assertTrue(spam > 0.8 && good < 0.3, spam + " and " + good);
  }

  @Test
  void reasonsAreWordsOfTheText() {
    PostedText message = message("Subscribe to my lovely channel");
    List<String> reasons = SpamClassifier.from(examples(20)).reasons(message);
    assertFalse(reasons.isEmpty());
    reasons.forEach(
        reason -> assertTrue(message.text().toLowerCase(Locale.ROOT).contains(reason), reason));
  }

  @Test
  void trainingIsDeterministic() {
    PostedText message = message("Subscribe to the mountains");
    assertEquals(
        SpamClassifier.from(examples(5)).spamProbability(message),
        SpamClassifier.from(examples(5)).spamProbability(message));
  }

  @Test
  @Timeout(120)
  void trainingOnTwoThousandExamplesIsFast() {
    List<LabeledText> many = examples(200);
    assertEquals(2_000, many.size());
    assertTrue(SpamClassifier.from(many).spamProbability(message(SPAM.getFirst())) > 0.9);
  }

  @Test
  @Timeout(120)
  void hostileTextsAreClassifiedInTime() {
    SpamClassifier spamClassifier = SpamClassifier.from(examples(5));
    Stream.of(
            "",
            "a".repeat(65_525),
            "http://a.example/ ".repeat(1_000),
            "www.".repeat(16_000),
            "e\u0301\u0302\u0303".repeat(10_000),
            "\u202egnp.exe\u202c ".repeat(2_000),
            "\uD83C\uDFAC".repeat(20_000),
            "\uD800 alone",
            "<script>alert(1)</script>".repeat(2_000))
        .map(text -> spamClassifier.spamProbability(new PostedText(text, text)))
        .forEach(spam -> assertTrue(spam >= 0 && spam <= 1));
  }

  @Test
  void thresholdHoldsNoGoodText() {
    Evaluation evaluation = Evaluation.split(examples(40), 1);
    assertTrue(evaluation.accuracy() > 0.95, evaluation::toString);
    assertEquals(0, evaluation.falsePositives(), evaluation::toString);
  }

  @Test
  void csvFieldsCanContainCommasQuotesAndNewlines() {
    assertEquals(
        List.of(Map.of("A", "a, \"b\"\nc", "B", "1"), Map.of("A", "", "B", "0")),
        Csv.parse("A,B\r\n\"a, \"\"b\"\"\nc\",1\n,0"));
  }

  /**
   * Uses real comments. Their folder is set in the environment, because they may not be part of the
   * repository.
   */
  @Test
  @Tag("long")
  @Timeout(300)
  void youTubeSpamCollectionIsClassifiedAccurately() throws IOException {
    String folder = System.getenv("NEEDLEDROP_SPAM_COLLECTION");
    assumeTrue(folder != null, "NEEDLEDROP_SPAM_COLLECTION names no folder of CSV files: skipped");
    List<LabeledText> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
        Csv.parse(Files.readString(file)).forEach(row -> all.add(example(row)));
      }
    }
    List<Evaluation> evaluations =
        IntStream.range(0, 10).mapToObj(seed -> Evaluation.split(all, seed)).toList();
    double accuracy =
        evaluations.stream().mapToDouble(Evaluation::accuracy).average().orElseThrow();
    double falsePositiveRate =
        evaluations.stream().mapToDouble(Evaluation::falsePositiveRate).average().orElseThrow();
    assertTrue(
        accuracy >= 0.96 && falsePositiveRate <= 0.005, accuracy + " and " + falsePositiveRate);
    long accurateTrials =
        evaluations.stream()
            .filter(evaluation ->
                evaluation.accuracy() >= 0.95 && evaluation.falsePositiveRate() <= 0.01)
            .count();
    assertTrue(accurateTrials >= 8, evaluations::toString);
  }

  private static LabeledText example(Map<String, String> row) {
    String text = row.getOrDefault("CONTENT", "").replaceAll("<[^>]{1,200}>", " ");
    String spam = row.getOrDefault("CLASS", row.getOrDefault("label", ""));
    return new LabeledText(new PostedText(row.getOrDefault("AUTHOR", ""), text), spam.equals("1"));
  }

  private static List<LabeledText> examples(int times) {
    List<LabeledText> examples = new ArrayList<>();
    for (int number = 0; number < times; number++) {
      for (int i = 0; i < GOOD.size(); i++) {
        examples.add(new LabeledText(message(GOOD.get(i) + " " + number), false));
        examples.add(new LabeledText(message(SPAM.get(i) + " " + number), true));
      }
    }
    return examples;
  }

  private static PostedText message(String text) {
    return new PostedText("Ana", text);
  }
}
