package needledrop.journal.member;

/** What somebody may do in the studio. Every address of it asks for one of these. */
public enum Right {
  /** Come in, and look after their own account. */
  ENTER,
  /** Judge, mend and answer replies. */
  MODERATE,
  /** Write and publish entries of their own, and see what can be placed in them. */
  WRITE,
  /** Change everybody's entries, themes and wishes; the catalog; footage, songs and clips. */
  EDIT,
  /** Run the journal: settings, members, what is kept about readers. */
  RUN
}
