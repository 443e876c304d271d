package needledrop.journal.spam;

/** A posted text, labeled as spam or not, for training or testing the spam classifier. */
public record LabeledText(PostedText text, boolean spam) {}
