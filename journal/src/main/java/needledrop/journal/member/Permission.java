package needledrop.journal.member;

/** What somebody may do in the studio. Every address of it asks for one of these. */
public enum Permission {
  /** Come in, and look after their own account. */
  USE_STUDIO,
  /** Judge and answer replies to their own entries. */
  MODERATE_OWN,
  /** Judge, mend and answer all replies. */
  MODERATE,
  /**
   * Write and publish entries of their own; work on footage, songs, clips and items of their own;
   * use all songs.
   */
  WRITE,
  /** Change everybody's entries, themes and wishes; the catalog; footage, songs and clips. */
  EDIT,
  /** Run the journal: settings, members, what is kept about readers. */
  ADMINISTER
}
