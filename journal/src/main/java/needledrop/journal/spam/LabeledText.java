package needledrop.journal.spam;

/** A text that somebody posted, and whether it is spam. */
public record LabeledText(PostedText text, boolean spam) {}
