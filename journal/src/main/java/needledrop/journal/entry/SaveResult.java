package needledrop.journal.entry;

/** The result of saving an entry: the saved entry, or the newer version that prevented saving. */
public sealed interface SaveResult {
  record Success(Entry entry) implements SaveResult {}

  /** There is a newer version, perhaps saved in another tab, so nothing was saved. */
  record Conflict(Entry current) implements SaveResult {}
}
