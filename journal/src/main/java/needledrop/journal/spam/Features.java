package needledrop.journal.spam;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The features of a message, hashed to {@link #DIMENSIONS} binary dimensions.
 *
 * <p>They are single words, sequences of two and three words, pairs with one word between, runs of
 * two to five characters, the same of the name it is signed with, and a few of the message's shape
 * (links, capitals, digits, length). Each is hashed to a dimension (Weinberger et al., "Feature
 * Hashing for Large Scale Multitask Learning", ICML 2009) and is present or absent.
 */
final class Features {
  static final int DIMENSIONS = 1 << 20;

  private static final int MIN_NGRAM_LENGTH = 2;
  private static final int MAX_NGRAM_LENGTH = 5;
  private static final int MAX_TOKENS = 4_000;
  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://|www\\.)\\S{1,300}|\\b[\\w-]{1,60}\\.(?:com|net|org|ru|info|biz|tv|me|co)\\b\\S{0,300}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}']{1,40}|[^\\s\\p{L}\\p{M}\\p{N}]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Map<Integer, String> labelsByIndex = new LinkedHashMap<>();

  private Features() {}

  static Features of(PostedText message) {
    Features features = new Features();
    features.addShape(message);
    String text = normalize(LINK.matcher(message.text()).replaceAll(" \u2192$0 "));
    features.words(words(text));
    features.addCharacterNgrams("run ", text);
    String name = normalize(message.name());
    words(name).forEach(word -> features.add("name " + word, ""));
    features.addCharacterNgrams("run of name ", name);
    return features;
  }

  /** Without capitals, letters of other widths and rows of spaces. */
  private static String normalize(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return SPACES.matcher(narrow.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().limit(MAX_TOKENS).map(result -> result.group()).toList();
  }

  private void words(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      add("word " + word, word);
      if (at >= 1) {
        String pair = words.get(at - 1) + " " + word;
        add("pair " + pair, pair);
      }
      if (at >= 2) {
        String first = words.get(at - 2);
        add("three " + first + " " + words.get(at - 1) + " " + word, "");
        add("apart " + first + " " + word, "");
      }
    }
  }

  private void addCharacterNgrams(String kind, String text) {
    String bounded = " " + text.substring(0, Math.min(text.length(), MAX_TOKENS)) + " ";
    for (int length = MIN_NGRAM_LENGTH; length <= MAX_NGRAM_LENGTH; length++) {
      for (int at = 0; at + length <= bounded.length(); at++) {
        add(kind + bounded.substring(at, at + length), "");
      }
    }
  }

  private void addShape(PostedText message) {
    String words = message.text();
    add("always", "");
    long links = LINK.matcher(words).results().limit(10).count();
    List<String> shape = new ArrayList<>();
    shape.add("links " + Math.min(links, 3));
    shape.add("letters " + log(words.length()));
    shape.add("capitals " + share(words.chars().filter(Character::isUpperCase).count(), words));
    shape.add("digits " + share(words.chars().filter(Character::isDigit).count(), words));
    shape.add("lines " + log((int) words.lines().count()));
    shape.forEach(
        each -> add("shape " + each, links > 0 && each.startsWith("links") ? "a link" : ""));
  }

  private static int log(int number) {
    return 32 - Integer.numberOfLeadingZeros(number);
  }

  private static long share(long part, String whole) {
    return whole.isEmpty() ? 0 : 10 * part / whole.length();
  }

  private void add(String trait, String said) {
    labelsByIndex.merge(hash(trait), said, (first, second) -> first.isEmpty() ? second : first);
  }

  /** FNV-1a, folded: the same on every machine and in every release. */
  private static int hash(String trait) {
    int hash = 0x811c9dc5;
    for (int at = 0; at < trait.length(); at++) {
      hash = (hash ^ trait.charAt(at)) * 0x01000193;
    }
    return (hash ^ (hash >>> 20)) & (DIMENSIONS - 1);
  }

  /** The places that hold something, without repeats. */
  int[] indices() {
    return labelsByIndex.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  /** How a person would call the trait at each place; empty for what is too small to say. */
  Map<Integer, String> labels() {
    return labelsByIndex;
  }
}
