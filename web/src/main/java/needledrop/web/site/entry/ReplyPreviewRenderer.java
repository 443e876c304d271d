package needledrop.web.site.entry;

import needledrop.journal.entry.Entry;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.prose.SafeHtml;

/** Renders the text of a reply as its page will show it, before the reply is sent. */
public final class ReplyPreviewRenderer {
  private final MarkdownRenderer markdown;
  private final EntryPageRenderer entryPageRenderer;

  public ReplyPreviewRenderer(MarkdownRenderer markdown, EntryPageRenderer entryPageRenderer) {
    this.markdown = markdown;
    this.entryPageRenderer = entryPageRenderer;
  }

  /** Renders a reply to an entry; times in the text link to the clips of the entry. */
  public SafeHtml render(Entry entry, String text) {
    return markdown.renderReply(text, entryPageRenderer.page(entry).entry().timestamps());
  }

  /** Renders a reply to an unknown entry. */
  public SafeHtml render(String text) {
    return markdown.renderReply(text);
  }
}
