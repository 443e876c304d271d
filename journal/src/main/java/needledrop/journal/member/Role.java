package needledrop.journal.member;

import static needledrop.journal.member.Right.EDIT;
import static needledrop.journal.member.Right.ENTER;
import static needledrop.journal.member.Right.MODERATE;
import static needledrop.journal.member.Right.MODERATE_OWN;
import static needledrop.journal.member.Right.RUN;
import static needledrop.journal.member.Right.WRITE;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a member is here, and so what they may do. There is one owner. */
public enum Role {
  OWNER("owner"),
  EDITOR("editor"),
  AUTHOR("author"),
  MODERATOR("moderator");

  /** The roles that the owner gives and takes. */
  public static final List<Role> GIVEN = List.of(EDITOR, AUTHOR, MODERATOR);

  private final String word;

  Role(String word) {
    this.word = word;
  }

  public Set<Right> rights() {
    return switch (this) {
      case OWNER -> Set.of(ENTER, MODERATE_OWN, MODERATE, WRITE, EDIT, RUN);
      case EDITOR -> Set.of(ENTER, MODERATE_OWN, MODERATE, WRITE, EDIT);
      case AUTHOR -> Set.of(ENTER, MODERATE_OWN, WRITE);
      case MODERATOR -> Set.of(ENTER, MODERATE_OWN, MODERATE);
    };
  }

  /** As it is written in addresses, forms and the database. */
  public String word() {
    return word;
  }

  /**
   * The role of a word.
   *
   * @throws IllegalArgumentException for a word that names none
   */
  public static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
