package needledrop.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Programs that a test runs in a process of their own, to kill it. */
final class ForkedJvm {
  private ForkedJvm() {}

  static Process run(Class<?> program, Path folder) throws IOException {
    return start(command(program, folder));
  }

  /** Runs it without the rights of an administrator, who may read every folder. */
  static Process runWithoutPrivileges(Class<?> program, Path folder) throws IOException {
    List<String> command = new ArrayList<>(List.of("unshare", "--user"));
    command.addAll(command(program, folder));
    return start(command);
  }

  /** Runs it where the folder is a disk of its own of 4 MB. */
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
      return false; // no such command here
    }
  }

  /** A user's own name space, in which anybody may mount. */
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

  /** Holds a home until it is killed. */
  static final class HomeHolder {
    private HomeHolder() {}

    static void main(String[] arguments) throws IOException {
      try (Home home = Home.open(Path.of(arguments[0]))) {
        IO.println(home.folder());
        IO.println(System.in.read());
      }
    }
  }

  /** Writes pebbles, two a transaction, and says of each pair when it is on disk. */
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

  /** Walks a folder, and says what of it may not be looked into. */
  static final class TreeWalker {
    private TreeWalker() {}

    static void main(String[] arguments) throws IOException {
      FileTree.listFiles(Path.of(arguments[0]), path -> IO.println("unreadable " + path));
    }
  }

  /** Fills the disk with a file and with rows, and says what came of it. */
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
