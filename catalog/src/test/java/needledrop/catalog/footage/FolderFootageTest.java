package needledrop.catalog.footage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import needledrop.catalog.CatalogFixture;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.file.FileStamp;
import needledrop.catalog.file.ProcessingStatus;
import needledrop.catalog.footage.FolderFootage.FoundFootage;
import needledrop.media.AudioStream;
import needledrop.media.Probe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderFootageTest {
  private static final Path FILE = Path.of("/films/scene.mkv");

  @TempDir private Path folder;
  private CatalogFixture catalogFixture;
  private FolderFootage films;

  @BeforeEach
  void open() {
    catalogFixture = new CatalogFixture(folder);
    films =
        new FolderFootage(catalogFixture.database, catalogFixture.footage, catalogFixture.clock);
    films.update(found(FILE, 1, "A"), "scene");
    Probe probe =
        new Probe(Duration.ofSeconds(9), null, new AudioStream(2, 48_000, "aac"), Map.of());
    catalogFixture.footage.probed(only().id(), probe);
  }

  @AfterEach
  void close() {
    catalogFixture.close();
  }

  @Test
  void aRenamedFileIsTheSameFootage() {
    films.miss(only().id());
    assertTrue(only().missing());
    films.update(found(Path.of("/films/other.mkv"), 1, "A"), "other");
    assertEquals("scene", only().title());
    assertEquals(new FileLocation.InFolder(Path.of("/films/other.mkv")), only().where());
    assertFalse(only().missing());
    assertInstanceOf(ProcessingStatus.Done.class, only().probed());
  }

  @Test
  void aFileThatHoldsSomethingElseIsLookedAtAnewUnderItsTitle() {
    catalogFixture.footage.describe(only().id(), "The training", null);
    films.update(found(FILE, 2, "B"), "scene");
    assertEquals("The training", only().title());
    assertEquals(List.of(only()), catalogFixture.footage.unprobed());
    films.miss(only().id());
    assertEquals(List.of(), catalogFixture.footage.unprobed());
  }

  private Footage only() {
    assertEquals(1, catalogFixture.footage.all().size());
    return catalogFixture.footage.all().getFirst();
  }

  private static FoundFootage found(Path file, long modified, String digest) {
    return new FoundFootage(file, new FileStamp(100, modified), digest);
  }
}
