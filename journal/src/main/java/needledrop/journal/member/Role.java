package needledrop.journal.member;

import java.util.Locale;

/** What a member may do. So far there is one who may do everything. */
public enum Role {
  OWNER;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
