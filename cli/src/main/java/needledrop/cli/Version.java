package needledrop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Provides the name and the version of the program, which the build writes to a file. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    try (InputStream text =
        Objects.requireNonNull(Version.class.getResourceAsStream("version.txt"))) {
      return new String[] {new String(text.readAllBytes(), StandardCharsets.UTF_8).strip()};
    }
  }
}
