package needledrop.web.studio.entries;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.entry.ExternalLink;
import needledrop.journal.writing.WorkingCopy;
import needledrop.web.http.Form;

/** All words of an entry as one text, so that two versions of it can be laid side by side. */
public final class Sides {
  private Sides() {}

  public static String text(EntryContent entryContent) {
    String links = entryContent.links().stream().map(Sides::line).collect(Collectors.joining("\n"));
    return text(
        entryContent.title(),
        entryContent.teaser(),
        entryContent.body(),
        links,
        entryContent.moreLabel());
  }

  private static String line(ExternalLink externalLink) {
    return externalLink.address() + " " + externalLink.title();
  }

  public static String text(WorkingCopy copy) {
    return text(Form.from(copy.fields()));
  }

  static String text(Form form) {
    return text(
        form.get("title"),
        form.get("teaser"),
        form.raw("body"),
        form.get("links"),
        form.get("more"));
  }

  private static String text(String... parts) {
    return Stream.of(parts)
        .map(part -> part.strip().replace("\r\n", "\n"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
