package needledrop.journal.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import needledrop.journal.reply.ReplyForm.Field;
import needledrop.store.Ids.EntryId;
import org.junit.jupiter.api.Test;

class ReplyFormTest {
  @Test
  void namesWithoutVisibleCharactersAreRefused() {
    for (String name :
        List.of("\u200b\u200d", "\u0301\u0301", "\u202e", "\u3164", "\u0000\u0007")) {
      assertTrue(form(name).problems().containsKey(Field.NAME), () -> name.codePoints().toString());
    }
  }

  @Test
  void directionMarksAreRemovedFromNames() {
    assertEquals("Ana", form("\u202eAna\u2066\u200b ").name());
    assertTrue(form("فاطمة").problems().isEmpty());
  }

  private static ReplyForm form(String name) {
    return ReplyForm.of(new EntryId(1), name, "ana@cabin.example", "Words.");
  }
}
