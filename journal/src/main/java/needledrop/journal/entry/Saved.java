package needledrop.journal.entry;

/** What became of a save. */
public sealed interface Saved {
  record Kept(Entry entry) implements Saved {}

  /** Somebody saved in the meantime, perhaps in another tab: nothing was overwritten. */
  record Overtaken(Entry now) implements Saved {}
}
