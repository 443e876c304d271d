package needledrop.journal.member;

import java.util.Locale;

/** What is written into the audit log, by kind. */
public enum AuditEvent {
  SIGNED_IN("signed in"),
  REFUSED("sign-in refused"),
  ACCOUNT("own account"),
  MEMBERS("members"),
  PUBLISHED("published"),
  WITHDRAWN("withdrawn"),
  DELETED("deleted"),
  RESTORED("restored"),
  SETTINGS("settings"),
  PERSON("a person's data");

  private final String label;

  AuditEvent(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AuditEvent of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
