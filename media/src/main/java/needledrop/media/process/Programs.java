package needledrop.media.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The programs of this machine, looked up at each call: one that is installed later is found then.
 *
 * @param path folders, as in the environment variable PATH
 */
public record Programs(String path) {

  private static final Map<String, String> PACKAGE_MANAGERS =
      Map.of(
          "apt-get", "sudo apt-get install ",
          "dnf", "sudo dnf install ",
          "pacman", "sudo pacman -S ",
          "zypper", "sudo zypper install ",
          "apk", "sudo apk add ",
          "brew", "brew install ");

  public Optional<Path> find(String name) {
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder).resolve(name).toAbsolutePath())
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  public boolean has(String name) {
    return find(name).isPresent();
  }

  /** The one line to type; Debian's where we know nothing of the machine. */
  public String howToInstall(String name) {
    return PACKAGE_MANAGERS.entrySet().stream()
            .filter(manager -> has(manager.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("sudo apt-get install ")
        + name;
  }
}
