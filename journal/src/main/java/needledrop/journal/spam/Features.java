package needledrop.journal.spam;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Converts a posted text to the set of hashed features (words, characters, shape) from which the
 * spam classifier decides.
 *
 * <p>They are single words, sequences of two and three words, pairs with one word between,
 * sequences of two to five characters, the words and characters of the author's name, and a few of
 * the text's shape (links, capitals, digits, length). Each is hashed to a dimension (Weinberger et
 * al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009) and is present or absent.
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

  static Features of(PostedText postedText) {
    Features features = new Features();
    features.addShape(postedText);
    String text = normalize(LINK.matcher(postedText.text()).replaceAll(" \u2192$0 "));
    features.addWords(addWords(text));
    features.addCharacterNgrams("run ", text);
    String name = normalize(postedText.name());
    addWords(name).forEach(word -> features.add("name " + word, ""));
    features.addCharacterNgrams("run of name ", name);
    return features;
  }

  /** Converts to lower case and compatibility forms, and collapses spaces. */
  private static String normalize(String text) {
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return SPACES.matcher(compatible.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static List<String> addWords(String text) {
    return WORD.matcher(text).results().limit(MAX_TOKENS).map(result -> result.group()).toList();
  }

  private void addWords(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      add("word " + word, word);
      if (i >= 1) {
        String pair = words.get(i - 1) + " " + word;
        add("pair " + pair, pair);
      }
      if (i >= 2) {
        String first = words.get(i - 2);
        add("three " + first + " " + words.get(i - 1) + " " + word, "");
        add("apart " + first + " " + word, "");
      }
    }
  }

  private void addCharacterNgrams(String kind, String text) {
    String bounded = " " + text.substring(0, Math.min(text.length(), MAX_TOKENS)) + " ";
    for (int length = MIN_NGRAM_LENGTH; length <= MAX_NGRAM_LENGTH; length++) {
      for (int i = 0; i + length <= bounded.length(); i++) {
        add(kind + bounded.substring(i, i + length), "");
      }
    }
  }

  private void addShape(PostedText postedText) {
    String text = postedText.text();
    add("always", "");
    long links = LINK.matcher(text).results().limit(10).count();
    List<String> shape = new ArrayList<>();
    shape.add("links " + Math.min(links, 3));
    shape.add("letters " + log(text.length()));
    shape.add("capitals " + share(text.chars().filter(Character::isUpperCase).count(), text));
    shape.add("digits " + share(text.chars().filter(Character::isDigit).count(), text));
    shape.add("lines " + log((int) text.lines().count()));
    shape.forEach(feature ->
        add("shape " + feature, links > 0 && feature.startsWith("links") ? "a link" : ""));
  }

  private static int log(int number) {
    return 32 - Integer.numberOfLeadingZeros(number);
  }

  private static long share(long count, String text) {
    return text.isEmpty() ? 0 : 10 * count / text.length();
  }

  private void add(String feature, String label) {
    labelsByIndex.merge(hash(feature), label, (first, second) -> first.isEmpty() ? second : first);
  }

  /** Returns the FNV-1a hash, folded: the same on every machine and in every release. */
  private static int hash(String feature) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < feature.length(); i++) {
      hash = (hash ^ feature.charAt(i)) * 0x01000193;
    }
    return (hash ^ (hash >>> 20)) & (DIMENSIONS - 1);
  }

  /** Returns the indices of the features that are present, without duplicates. */
  int[] indices() {
    return labelsByIndex.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns a readable label for each index; empty for features that mean nothing to people. */
  Map<Integer, String> labels() {
    return labelsByIndex;
  }
}
