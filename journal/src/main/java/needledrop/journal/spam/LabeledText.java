package needledrop.journal.spam;

/**
 * A text that somebody posted, labeled as spam or not, for training or testing the spam classifier.
 */
public record LabeledText(PostedText text, boolean spam) {}
