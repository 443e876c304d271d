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
import needledrop.catalog.footage.FolderFootageSync.ScannedFootage;
import needledrop.media.AudioStream;
import needledrop.media.Probe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderFootageSyncTest {
  private static final Path FILE = Path.of("/films/scene.mkv");

  @TempDir private Path folder;
  private CatalogFixture catalogFixture;
  private FolderFootageSync sync;

  @BeforeEach
  void open() {
    catalogFixture = new CatalogFixture(folder);
    sync =
        new FolderFootageSync(
            catalogFixture.database, catalogFixture.footage, catalogFixture.clock);
    sync.update(scannedFootage(FILE, 1, "A"), "scene");
    Probe probe =
        new Probe(Duration.ofSeconds(9), null, new AudioStream(2, 48_000, "aac"), Map.of());
    catalogFixture.footage.saveProbe(onlyFootage().id(), probe);
  }

  @AfterEach
  void close() {
    catalogFixture.close();
  }

  @Test
  void renamedFileIsTheSameFootage() {
    sync.markMissing(onlyFootage().id());
    assertTrue(onlyFootage().missing());
    sync.update(scannedFootage(Path.of("/films/other.mkv"), 1, "A"), "other");
    assertEquals("scene", onlyFootage().title());
    assertEquals(new FileLocation.InFolder(Path.of("/films/other.mkv")), onlyFootage().location());
    assertFalse(onlyFootage().missing());
    assertInstanceOf(ProcessingStatus.Done.class, onlyFootage().probeStatus());
  }

  @Test
  void fileWithNewContentIsProcessedAgainUnderItsTitle() {
    catalogFixture.footage.update(onlyFootage().id(), "The training", null);
    sync.update(scannedFootage(FILE, 2, "B"), "scene");
    assertEquals("The training", onlyFootage().title());
    assertEquals(List.of(onlyFootage()), catalogFixture.footage.dueForProbe());
    sync.markMissing(onlyFootage().id());
    assertEquals(List.of(), catalogFixture.footage.dueForProbe());
  }

  private Footage onlyFootage() {
    assertEquals(1, catalogFixture.footage.all().size());
    return catalogFixture.footage.all().getFirst();
  }

  private static ScannedFootage scannedFootage(Path file, long modified, String digest) {
    return new ScannedFootage(file, new FileStamp(100, modified), digest);
  }
}
