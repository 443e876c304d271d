package needledrop.journal.spam;

/** A message, and what somebody decided that it is. */
public record LabeledMessage(PostedText message, boolean spam) {}
