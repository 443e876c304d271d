package needledrop.web.studio.entries;

import needledrop.journal.entry.EntryContent;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.web.http.Form;
import needledrop.web.http.SiteIdentity;
import needledrop.web.language.Translator;
import needledrop.web.studio.entries.EntryScreen.Preview;

/** Renders the preview of an entry whose form is being edited, and proposes its teaser. */
record PreviewRenderer(MarkdownRenderer markdownRenderer, SiteIdentity site) {
  Preview preview(Form form) {
    String lead =
        EntryForm.parseLeniently(form)
            .map(partial -> partial.writing().lead())
            .orElse(form.get("teaser"));
    return new Preview(
        markdownRenderer.render(lead),
        markdownRenderer
            .renderArticle(form.raw("body"))
            .html(number -> clipPlaceholder(number, EntryForm.clips(form).size())));
  }

  private String clipPlaceholder(int number, int clips) {
    Translator translator = site.translator();
    return number >= 1 && number <= clips
        ? "<p class=\"clip-here\">"
            + translator.translate("Clip {number}", "number", number)
            + "</p>"
        : "<p class=\"clip-here error\">"
            + translator.translate("This entry has no clip {number}.", "number", number)
            + "</p>";
  }

  /** The first sentences of the text. */
  String proposeTeaser(Form form) {
    return MarkdownRenderer.excerpt(
        form.raw("body"), EntryContent.TEASER_SENTENCES, site.settings().language());
  }
}
