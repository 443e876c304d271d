package needledrop.web.studio.entries;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.journal.editor.WorkingCopy;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.ExternalLink;
import needledrop.web.http.Form;

/**
 * Joins all text of an entry, such as title, body and links, into one string, so that two versions
 * can be compared.
 */
public final class EntryText {
  private EntryText() {}

  public static String of(EntryContent entryContent) {
    String links =
        entryContent.links().stream().map(EntryText::line).collect(Collectors.joining("\n"));
    return of(
        entryContent.title(),
        entryContent.teaser(),
        entryContent.body(),
        links,
        entryContent.moreLabel());
  }

  private static String line(ExternalLink externalLink) {
    return externalLink.address() + " " + externalLink.title();
  }

  public static String of(WorkingCopy copy) {
    return of(Form.from(copy.fields()));
  }

  static String of(Form form) {
    return of(
        form.get("title"),
        form.get("teaser"),
        form.raw("body"),
        form.get("links"),
        form.get("more"));
  }

  private static String of(String... parts) {
    return Stream.of(parts)
        .map(part -> part.strip().replace("\r\n", "\n"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
