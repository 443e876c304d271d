package needledrop.journal.editor;

import java.util.List;
import needledrop.catalog.value.TextPart;

/** Something that a writer may want to look at before an entry is published. */
public sealed interface ProofreadingIssue {
  record MissingTeaser() implements ProofreadingIssue {}

  /** A picture without words for those who do not see it. */
  record MissingAltText(String picture) implements ProofreadingIssue {}

  /** A picture that was never brought in. */
  record MissingImage(String picture) implements ProofreadingIssue {}

  /** An address that leads nowhere by its form alone. */
  record MalformedLink(String link) implements ProofreadingIssue {}

  /** An address where nothing was found on several days. */
  record DeadLink(String link) implements ProofreadingIssue {}

  record UntitledEmbed(String page) implements ProofreadingIssue {}

  /** A name in double brackets that nobody knows. */
  record UnknownName(String name) implements ProofreadingIssue {}

  /** The text places a clip that the entry does not have: it cannot be published so. */
  record MissingClip(int number) implements ProofreadingIssue {}

  /** A clip that readers would not see yet. */
  record ClipNotReady(String clip) implements ProofreadingIssue {}

  /** What the entry is about has facts that somebody only remembers. */
  record UnsourcedFact(List<TextPart> fact) implements ProofreadingIssue {}
}
