package needledrop.web.studio.entries;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import needledrop.journal.entry.Link;
import needledrop.journal.entry.Writing;
import needledrop.journal.writing.WorkingCopy;
import needledrop.web.http.Form;

/** All words of an entry as one text, so that two versions of it can be laid side by side. */
public final class Sides {
  private Sides() {}

  public static String text(Writing writing) {
    String links = writing.links().stream().map(Sides::line).collect(Collectors.joining("\n"));
    return text(writing.title(), writing.teaser(), writing.body(), links, writing.more());
  }

  private static String line(Link link) {
    return link.address() + " " + link.title();
  }

  public static String text(WorkingCopy copy) {
    return text(Form.ofAll(copy.fields()));
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
