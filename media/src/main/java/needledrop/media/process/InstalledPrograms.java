package needledrop.media.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The programs of this machine, looked up at each call: one that is installed later is found then.
 *
 * @param path folders, as in the environment variable PATH
 * @param root whether this user may install programs without sudo
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

  /** A program that installs others; {@code forRoot} says whether only root may use it. */
  private record PackageManager(String name, String verb, boolean needsRoot) {}

  public InstalledPrograms(String path) {
    this(path, System.getProperty("user.name", "").equals("root"));
  }

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
  public String installCommand(String name) {
    PackageManager manager =
        PACKAGE_MANAGERS.stream()
            .filter(each -> has(each.name()))
            .findFirst()
            .orElse(PACKAGE_MANAGERS.getFirst());
    String as = manager.needsRoot() && !root ? "sudo " : "";
    return "%s%s %s %s".formatted(as, manager.name(), manager.verb(), name);
  }
}
