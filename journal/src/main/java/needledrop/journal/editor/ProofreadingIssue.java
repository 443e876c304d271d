package needledrop.journal.editor;

import java.util.List;
import needledrop.catalog.value.TextPart;

/** An issue in a text that its author may want to fix before publishing. */
public sealed interface ProofreadingIssue {
  record MissingTeaser() implements ProofreadingIssue {}

  /** An image without alternative text. */
  record MissingAltText(String picture) implements ProofreadingIssue {}

  /** An image that does not exist. */
  record MissingImage(String picture) implements ProofreadingIssue {}

  /** An address that is not valid. */
  record MalformedLink(String link) implements ProofreadingIssue {}

  /** An address that failed on several days. */
  record DeadLink(String link) implements ProofreadingIssue {}

  record UntitledEmbed(String page) implements ProofreadingIssue {}

  /** A name in double brackets that is unknown. */
  record UnknownName(String name) implements ProofreadingIssue {}

  /** The text contains a clip that the entry does not have. It cannot be published like this. */
  record MissingClip(int number) implements ProofreadingIssue {}

  /** A clip that readers cannot see yet. */
  record ClipNotReady(String clip) implements ProofreadingIssue {}

  /** A fact of the film or a song that has no source but memory. */
  record UnsourcedFact(List<TextPart> fact) implements ProofreadingIssue {}
}
