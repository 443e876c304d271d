package needledrop.web.studio.page;

import needledrop.journal.member.AuditEvent;
import needledrop.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message shown once on the next studio page after an action, with a link to undo the action if
 * possible.
 *
 * @param error whether the act was not done, and the words say why
 * @param auditEvent under what the audit log writes these words down, if it does
 */
public record FlashMessage(
    Message text, boolean error, @Nullable String undoAddress, @Nullable AuditEvent auditEvent) {
  public static FlashMessage success(String template, Object... namesAndValues) {
    return success(Message.of(template, namesAndValues));
  }

  public static FlashMessage success(Message words) {
    return new FlashMessage(words, false, null, null);
  }

  public static FlashMessage error(String template, Object... namesAndValues) {
    return new FlashMessage(Message.of(template, namesAndValues), true, null, null);
  }

  /** The same, which a form sent to this address takes back. */
  public FlashMessage withUndo(String address) {
    return new FlashMessage(text, error, address, auditEvent);
  }

  /** The same, for the audit log as well. */
  public FlashMessage withAuditEvent(AuditEvent kind) {
    return new FlashMessage(text, error, undoAddress, kind);
  }
}
