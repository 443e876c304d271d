package needledrop.journal.member;

import static needledrop.journal.member.Permission.ADMINISTER;
import static needledrop.journal.member.Permission.EDIT;
import static needledrop.journal.member.Permission.MODERATE;
import static needledrop.journal.member.Permission.MODERATE_OWN;
import static needledrop.journal.member.Permission.USE_STUDIO;
import static needledrop.journal.member.Permission.WRITE;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The role of a member, which determines their permissions. There is one owner. */
public enum Role {
  OWNER("owner", "Owner"),
  EDITOR("editor", "Editor"),
  AUTHOR("author", "Author"),
  MODERATOR("moderator", "Moderator");

  /** The roles that the owner can assign. */
  public static final List<Role> ASSIGNABLE = List.of(EDITOR, AUTHOR, MODERATOR);

  private final String word;
  private final String label;

  Role(String word, String label) {
    this.word = word;
    this.label = label;
  }

  public Set<Permission> permissions() {
    return switch (this) {
      case OWNER -> Set.of(USE_STUDIO, MODERATE_OWN, MODERATE, WRITE, EDIT, ADMINISTER);
      case EDITOR -> Set.of(USE_STUDIO, MODERATE_OWN, MODERATE, WRITE, EDIT);
      case AUTHOR -> Set.of(USE_STUDIO, MODERATE_OWN, WRITE);
      case MODERATOR -> Set.of(USE_STUDIO, MODERATE_OWN, MODERATE);
    };
  }

  /** The name of the role in URLs, forms and the database. */
  public String word() {
    return word;
  }

  /** The name of the role on screens. */
  public String label() {
    return label;
  }

  /**
   * Returns the role with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
