package needledrop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that constructors have few collaborators. A collaborator is a class of this program that is
 * neither a record of values nor an enum.
 */
class DependencyCountTest {
  private static final int MAX_COLLABORATORS = 8;

  /** The limit for the record that the entry point of a module returns. */
  private static final int MAX_PARTS_OF_MODULE = 12;

  private static final Set<String> MODULES = Set.of("Catalog", "Journal", "Jobs");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(
              Stream.of("store", "catalog", "journal", "jobs", "web", "cli")
                  .map(module -> Path.of("..", module, "target", "classes"))
                  .toArray(Path[]::new));

  @Test
  void constructorsTakeFewCollaborators() {
    Map<String, Long> tooMany = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      for (JavaConstructor constructor : type.getConstructors()) {
        long count =
            constructor.getRawParameterTypes().stream()
                .filter(DependencyCountTest::isCollaborator)
                .count();
        if (count > limit(type)) {
          tooMany.put(type.getSimpleName(), count);
        }
      }
    }
    assertEquals(Map.of(), tooMany);
  }

  private static int limit(JavaClass type) {
    return MODULES.contains(type.getSimpleName()) ? MAX_PARTS_OF_MODULE : MAX_COLLABORATORS;
  }

  private static boolean isCollaborator(JavaClass type) {
    return type.getPackageName().startsWith("needledrop")
        && !type.isEnum()
        && !type.isInterface()
        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
        && (!type.isRecord() || hasCollaborator(type));
  }

  private static boolean hasCollaborator(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .anyMatch(field -> isCollaborator(field.getRawType()));
  }
}
