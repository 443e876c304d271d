package needledrop.journal.writing;

import java.util.List;
import needledrop.catalog.fact.TextPart;

/** Something that a writer may want to look at before an entry is published. */
public sealed interface Finding {
  record NoTeaser() implements Finding {}

  /** A picture without words for those who do not see it. */
  record Wordless(String picture) implements Finding {}

  /** A picture that was never brought in. */
  record NoSuchPicture(String picture) implements Finding {}

  /** An address that leads nowhere by its form alone. */
  record Malformed(String link) implements Finding {}

  /** An address where nothing was found on several days. */
  record Dead(String link) implements Finding {}

  record UntitledEmbed(String page) implements Finding {}

  /** A name in double brackets that nobody knows. */
  record UnknownName(String name) implements Finding {}

  /** The text places a clip that the entry does not have: it cannot be published so. */
  record NoSuchClip(int number) implements Finding {}

  /** A clip that readers would not see yet. */
  record ClipNotReady(String clip) implements Finding {}

  /** What the entry is about has facts that somebody only remembers. */
  record Unsourced(List<TextPart> fact) implements Finding {}
}
