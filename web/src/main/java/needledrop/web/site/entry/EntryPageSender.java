package needledrop.web.site.entry;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import needledrop.journal.entry.Entry;
import needledrop.journal.prose.SafeHtml;
import needledrop.journal.relation.FullEntry;
import needledrop.media.TimeParameter;
import needledrop.web.http.Form;
import needledrop.web.http.Page;
import needledrop.web.site.page.ClipMoment;
import needledrop.web.site.page.PageMetadata;
import needledrop.web.site.page.PageRenderer;
import org.jspecify.annotations.Nullable;

/** Sends the page of an entry or draft to a visitor, with the replies and the reply form. */
public final class EntryPageSender {
  private static final String TEMPLATE = "site/entry/entry.jte";

  private final EntryPageRenderer publishedRenderer;
  private final EntryPageRenderer draftRenderer;
  private final ReplyPreviewRenderer previewRenderer;
  private final ReplyFormStateBuilder formStateBuilder;
  private final PageMetadata pageMetadata;
  private final PageRenderer pageRenderer;

  /**
   * @param publishedRenderer renders published entries
   * @param draftRenderer renders drafts, with everything that will become public with them
   */
  public EntryPageSender(
      EntryPageRenderer publishedRenderer,
      EntryPageRenderer draftRenderer,
      ReplyPreviewRenderer previewRenderer,
      ReplyFormStateBuilder formStateBuilder,
      PageMetadata pageMetadata,
      PageRenderer pageRenderer) {
    this.publishedRenderer = publishedRenderer;
    this.draftRenderer = draftRenderer;
    this.previewRenderer = previewRenderer;
    this.formStateBuilder = formStateBuilder;
    this.pageMetadata = pageMetadata;
    this.pageRenderer = pageRenderer;
  }

  /** Sends the page that is the same for every reader; it may be cached. */
  void sendPublic(Context request, Entry entry) throws IOException {
    pageRenderer.sendPublic(
        request, TEMPLATE, () -> parameters(request, entry, Form.empty(), null, 1));
  }

  /**
   * Sends one page of the replies, below the entry.
   *
   * @param page from 1 on
   */
  void sendReplyPage(Context request, Entry entry, int page) throws IOException {
    pageRenderer.sendPrivate(
        request, TEMPLATE, parameters(request, entry, Form.empty(), null, page));
  }

  /** Sends the page to one visitor, with the form as it was filled in. */
  public void sendWithForm(Context request, Entry entry, Form form) throws IOException {
    pageRenderer.sendPrivate(request, TEMPLATE, parameters(request, entry, form, null, 1));
  }

  /** Sends the page to one visitor, with a preview of the reply in the form. */
  public void sendPreview(Context request, Entry entry, Form form) throws IOException {
    SafeHtml preview = previewRenderer.render(entry, form.get("comment"));
    pageRenderer.sendPrivate(request, TEMPLATE, parameters(request, entry, form, preview, 1));
  }

  /** Sends a draft to somebody who has a link to it. */
  void sendShared(Context request, Entry entry) throws IOException {
    CachedEntryPage cachedPage = renderer(entry).page(entry);
    Page page =
        pageRenderer.noIndexPage(entry.title(), "site.js").withPlayers(cachedPage.entry().texts());
    pageRenderer.sendPrivate(
        request,
        TEMPLATE,
        Map.of(
            "page",
            page,
            "print",
            cachedPage,
            "conversation",
            renderer(entry).replyPage(entry, 1),
            "talk",
            ReplyFormState.ofShared(),
            "form",
            Form.empty(),
            "startAt",
            0));
  }

  private Map<String, ?> parameters(
      Context request, Entry entry, Form form, @Nullable SafeHtml preview, int replyPageNumber) {
    CachedEntryPage cachedPage = renderer(entry).page(entry);
    CachedReplyPage replyPage = renderer(entry).replyPage(entry, replyPageNumber);
    int startAt = TimeParameter.parseSeconds(request.queryParam("t"));
    return Map.of(
        "page", page(cachedPage, replyPage, startAt),
        "print", cachedPage,
        "conversation", replyPage,
        "talk", formStateBuilder.build(request, entry, form, preview),
        "form", form,
        "startAt", startAt);
  }

  private EntryPageRenderer renderer(Entry entry) {
    return entry.isPublished() ? publishedRenderer : draftRenderer;
  }

  private Page page(CachedEntryPage cachedPage, CachedReplyPage replyPage, int startAt) {
    EntryView entry = cachedPage.entry();
    return pageRenderer
        .page(
            entry.title(),
            cachedPage.description(),
            entry.path(),
            meta(cachedPage, startAt),
            replyPage.jsonLd(),
            "site.js")
        .withPlayers(entry.texts());
  }

  private List<Page.Meta> meta(CachedEntryPage cachedPage, int startAt) {
    FullEntry full = cachedPage.entry().full();
    return full.clips().stream()
        .findFirst()
        .flatMap(clip -> ClipMoment.of(clip, startAt))
        .map(clipMoment -> pageMetadata.openGraph(full, clipMoment))
        .orElse(cachedPage.meta());
  }
}
