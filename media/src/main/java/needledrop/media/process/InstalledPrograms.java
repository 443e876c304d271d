package needledrop.media.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds programs such as ffmpeg in the folders of PATH, and tells users with which command to
 * install a missing one. Nothing is cached, so that a program installed later is found without a
 * restart.
 *
 * @param path folders to search, in the format of the environment variable PATH
 * @param root whether this user may install packages without sudo
 */
public record InstalledPrograms(String path, boolean root) {

  private static final List<PackageManager> PACKAGE_MANAGERS =
      List.of(
          new PackageManager("apt-get", "install", true),
          new PackageManager("dnf", "install", true),
          new PackageManager("pacman", "-S", true),
          new PackageManager("zypper", "install", true),
          new PackageManager("apk", "add", true),
          new PackageManager("brew", "install", false));

  /** A package manager; {@code needsRoot} tells whether only root may install packages with it. */
  private record PackageManager(String name, String verb, boolean needsRoot) {}

  /** Searches these folders for the current user. */
  public InstalledPrograms(String path) {
    this(path, System.getProperty("user.name", "").equals("root"));
  }

  /** Returns the absolute path of an executable; empty if it is not installed. */
  public Optional<Path> find(String name) {
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder).resolve(name).toAbsolutePath())
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /** Returns whether a program is installed. */
  public boolean has(String name) {
    return find(name).isPresent();
  }

  /** Returns the shell command that installs a package; Debian's if no package manager is found. */
  public String installCommand(String name) {
    PackageManager manager =
        PACKAGE_MANAGERS.stream()
            .filter(candidate -> has(candidate.name()))
            .findFirst()
            .orElse(PACKAGE_MANAGERS.getFirst());
    String prefix = manager.needsRoot() && !root ? "sudo " : "";
    return "%s%s %s %s".formatted(prefix, manager.name(), manager.verb(), name);
  }
}
