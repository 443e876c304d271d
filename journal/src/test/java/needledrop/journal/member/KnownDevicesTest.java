package needledrop.journal.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import needledrop.journal.JournalModuleFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDevicesTest {
  @TempDir Path folder;
  private JournalModuleFixture journalModuleFixture;
  private KnownDevices devices;
  private Member owner;

  @BeforeEach
  void open() {
    journalModuleFixture = new JournalModuleFixture(folder);
    devices = new KnownDevices(journalModuleFixture.database, journalModuleFixture.clock);
    owner = journalModuleFixture.members.owner();
  }

  @AfterEach
  void close() {
    journalModuleFixture.close();
  }

  private boolean isKnown(String token) {
    return devices.find(owner.id(), token).isPresent();
  }

  @Test
  void browsersAreKnownUntilTheyAreDeleted() {
    String token = devices.add(owner.id());
    assertTrue(isKnown(token));
    assertFalse(isKnown(token + "x"));
    assertFalse(isKnown(""));
    devices.deleteAll(owner.id());
    assertFalse(isKnown(token));
  }

  @Test
  void browsersPerMemberAreLimited() {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i <= KnownDevices.MAX_PER_MEMBER; i++) {
      tokens.add(devices.add(owner.id()));
    }
    assertFalse(isKnown(tokens.getFirst()));
    assertEquals(KnownDevices.MAX_PER_MEMBER, tokens.stream().filter(this::isKnown).count());
  }
}
