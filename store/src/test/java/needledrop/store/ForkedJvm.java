package needledrop.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Programs that tests run in a separate JVM, to kill it. */
final class ForkedJvm {
  private ForkedJvm() {}

  static Process run(Class<?> program, Path folder) throws IOException {
    return start(command(program, folder));
  }

  /** Runs a program without root privileges, because root can read every folder. */
  static Process runWithoutPrivileges(Class<?> program, Path folder) throws IOException {
    List<String> command = new ArrayList<>(List.of("unshare", "--user"));
    command.addAll(command(program, folder));
    return start(command);
  }

  /** Runs a program with the folder mounted as a disk of 4 MB. */
  static Process runOnSmallDisk(Class<?> program, Path folder) throws IOException {
    List<String> command =
        new ArrayList<>(inUserNamespace("mount -t tmpfs -o size=4m none \"$0\" && exec \"$@\""));
    command.add(folder.toString());
    command.addAll(command(program, folder));
    return start(command);
  }

  static boolean canMountSmallDisks() throws InterruptedException {
    List<String> trial = inUserNamespace("mount -t tmpfs -o size=4m none /mnt");
    try {
      return new ProcessBuilder(trial).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // the command does not exist
    }
  }

  /** Runs a script in a user namespace, in which every user may mount. */
  private static List<String> inUserNamespace(String script) {
    return List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script);
  }

  private static List<String> command(Class<?> program, Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        program.getName(),
        folder.toString());
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Locks a home until it is killed. */
  static final class HomeHolder {
    private HomeHolder() {}

    static void main(String[] arguments) throws IOException {
      try (Home home = Home.open(Path.of(arguments[0]))) {
        IO.println(home.folder());
        IO.println(System.in.read());
      }
    }
  }

  /** Writes rows, two for each transaction, and prints a line when each pair is committed. */
  static final class PebbleWriter {
    private PebbleWriter() {}

    static void main(String[] arguments) {
      Path file = Path.of(arguments[0], "pebbles.db");
      try (Database database = Database.open(file, List.of("needledrop/store/first"))) {
        for (int pair = 1; ; pair++) {
          int number = pair;
          database.write(handle -> {
            handle.execute("INSERT INTO pebble (name) VALUES (?)", "left " + number);
            handle.execute("INSERT INTO pebble (name) VALUES (?)", "right " + number);
          });
          IO.println(pair);
        }
      }
    }
  }

  /** Lists a folder, and prints the paths that cannot be read. */
  static final class TreeWalker {
    private TreeWalker() {}

    static void main(String[] arguments) throws IOException {
      FileTree.listFiles(Path.of(arguments[0]), path -> IO.println("unreadable " + path));
    }
  }

  /** Fills the disk with a file and with rows, and prints the results. */
  static final class DiskFiller {
    private DiskFiller() {}

    static void main(String[] arguments) throws IOException {
      try (Home home = Home.open(Path.of(arguments[0]));
          Database database =
              Database.open(home.databaseFile(), List.of("needledrop/store/first"))) {
        database.write(handle -> handle.execute("INSERT INTO pebble (name) VALUES ('granite')"));
        printResult(() -> home.contentStore().put(new ByteArrayInputStream(new byte[8 << 20])));
        try (Stream<Path> left = Files.list(home.incoming())) {
          IO.println("incoming " + (left.findAny().isEmpty() ? "empty" : "littered"));
        }
        printResult(() -> fill(database));
        IO.println(
            database.read(
                handle -> handle.createQuery("PRAGMA integrity_check").mapTo(String.class).one()));
        IO.println(names(database).equals(List.of("granite")) ? "intact" : "changed");
      }
    }

    private static void printResult(Callable<?> work) {
      try {
        IO.println(work.call());
      } catch (Exception e) {
        IO.println(e.getClass().getSimpleName());
      }
    }

    private static int fill(Database database) {
      return database.writeAndReturn(handle -> {
        for (int i = 0; i < 8000; i++) {
          handle.execute("INSERT INTO pebble (name) VALUES (?)", "x".repeat(1000));
        }
        return handle.execute("INSERT INTO pebble (name) VALUES ('the last')");
      });
    }

    private static List<String> names(Database database) {
      return database.read(
          handle -> handle.createQuery("SELECT name FROM pebble").mapTo(String.class).list());
    }
  }
}
