package needledrop.journal.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A list of common passwords, from {@code common-passwords.txt}, which names its source. */
final class CommonPasswords {
  private static final Set<String> ALL = load();

  private CommonPasswords() {}

  /** Whether the list contains this text, which must be in lower case. */
  static boolean contains(String text) {
    return ALL.contains(text);
  }

  private static Set<String> load() {
    try (InputStream file =
            Objects.requireNonNull(
                CommonPasswords.class.getResourceAsStream("common-passwords.txt"));
        BufferedReader lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
