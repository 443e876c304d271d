package needledrop.journal.member;

import java.util.Locale;

/** The kinds of events in the audit log. */
public enum AuditEvent {
  SIGNED_IN("Signed in"),
  REFUSED("Sign-in failed"),
  ACCOUNT("Account"),
  MEMBERS("Members"),
  PUBLISHED("Published"),
  WITHDRAWN("Unpublished"),
  DELETED("Moved to the bin"),
  RESTORED("Restored"),
  SETTINGS("Settings"),
  PERSON("Personal data");

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
