package needledrop.media.ffmpeg;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses the output of {@code ffmpeg -version} and {@code ffmpeg -encoders}. */
final class CapabilitiesParser {

  private static final Pattern VERSION = Pattern.compile("^ffmpeg version n?([^\\s-]+)");
  private static final Pattern ENCODER = Pattern.compile("(?m)^ [VAS][.A-Z]{5} ([^\\s=]+)");

  private CapabilitiesParser() {}

  static FfmpegCapabilities parse(String version, String encoders, boolean sandboxed) {
    return new FfmpegCapabilities(
        Optional.of(parseVersion(version)), parseEncoders(encoders), sandboxed);
  }

  private static String parseVersion(String version) {
    return VERSION.matcher(version).results().map(match -> match.group(1)).findFirst().orElse("?");
  }

  private static Set<String> parseEncoders(String encoders) {
    return ENCODER
        .matcher(encoders)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }
}
