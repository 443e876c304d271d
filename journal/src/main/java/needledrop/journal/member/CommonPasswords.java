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

/** What people choose first, from {@code common-passwords.txt}, which tells where it comes from. */
final class CommonPasswords {
  private static final Set<String> ALL = load();

  private CommonPasswords() {}

  /** Whether this text in lower case is one of them. */
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
