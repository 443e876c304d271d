package needledrop.journal.member;

/**
 * An action that a member's role may allow in the studio, such as moderating all replies. Each page
 * of the studio requires one permission.
 */
public enum Permission {
  /** Sign in to the studio and manage their own account. */
  USE_STUDIO,
  /** Moderate and answer replies to their own entries. */
  MODERATE_OWN,
  /** Moderate, edit and answer all replies. */
  MODERATE,
  /**
   * Write and publish their own entries; work on their own footage, songs, clips and items; use all
   * songs.
   */
  WRITE,
  /** Edit all entries, themes and wishes, the catalog, and all footage, songs and clips. */
  EDIT,
  /** Administer the journal: settings, members, and personal data of readers. */
  ADMINISTER
}
