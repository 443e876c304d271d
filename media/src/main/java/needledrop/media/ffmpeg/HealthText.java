package needledrop.media.ffmpeg;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What ffmpeg says about itself. */
final class HealthText {

  private static final Pattern VERSION = Pattern.compile("^ffmpeg version n?([^\\s-]+)");
  private static final Pattern ENCODER = Pattern.compile("(?m)^ [VAS][.A-Z]{5} ([^\\s=]+)");

  private HealthText() {}

  static Health health(String version, String encoders, boolean sandboxed) {
    return new Health(Optional.of(number(version)), names(encoders), sandboxed);
  }

  private static String number(String version) {
    return VERSION.matcher(version).results().map(found -> found.group(1)).findFirst().orElse("?");
  }

  private static Set<String> names(String encoders) {
    return ENCODER
        .matcher(encoders)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }
}
