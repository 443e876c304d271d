package needledrop.journal.entry;

/** What became of a save. */
public sealed interface SaveResult {
  record Success(Entry entry) implements SaveResult {}

  /** Somebody saved in the meantime, perhaps in another tab: nothing was overwritten. */
  record Conflict(Entry current) implements SaveResult {}
}
