package needledrop.e2e;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that each operation reads the clock once. With two reads, stored and compared times differ
 * by milliseconds, and rows are missed.
 */
class ClockTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(
              Stream.of("store", "catalog", "journal", "jobs", "web", "cli")
                  .map(module -> Path.of("..", module, "target", "classes"))
                  .toArray(Path[]::new));

  /** Long operations, which read the clock once for each step. */
  private static final Set<String> LONG_OPERATIONS = Set.of("Outbox.send");

  @Test
  void operationsReadTheClockOnce() {
    String twice =
        CLASSES.stream()
            .filter(type -> type.getPackageName().startsWith("needledrop"))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> !LONG_OPERATIONS.contains(name(method)))
            .filter(method -> clockReads(method).size() > 1)
            .map(method -> name(method) + " at " + clockReads(method))
            .sorted()
            .collect(joining("\n"));
    assertEquals("", twice);
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }

  /**
   * Returns the places where a method reads the clock, including methods of the same class that it
   * calls.
   */
  private static List<String> clockReads(JavaMethod method) {
    Set<JavaCodeUnit> seen = new HashSet<>();
    Set<String> found = new HashSet<>();
    follow(method, seen, found);
    return found.stream().sorted().toList();
  }

  private static void follow(JavaCodeUnit unit, Set<JavaCodeUnit> seen, Set<String> found) {
    if (!seen.add(unit)) {
      return;
    }
    for (JavaMethodCall call : unit.getMethodCallsFromSelf()) {
      if (readsClock(call)) {
        found.add("line " + call.getLineNumber());
      } else if (call.getTargetOwner().equals(unit.getOwner())) {
        call.getTarget().resolveMember().ifPresent(target -> follow(target, seen, found));
      }
    }
  }

  private static boolean readsClock(JavaMethodCall call) {
    return call.getTargetOwner().isAssignableTo(InstantSource.class)
        || (call.getTargetOwner().isEquivalentTo(Instant.class) && call.getName().equals("now"));
  }
}
