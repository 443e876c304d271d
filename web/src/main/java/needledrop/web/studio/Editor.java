package needledrop.web.studio;

import java.util.List;
import needledrop.journal.Clips;
import needledrop.journal.Entry;
import needledrop.journal.KeptSettings;
import needledrop.journal.Themes;
import needledrop.journal.prose.Prose;
import needledrop.web.http.Form;
import needledrop.web.studio.EntryScreen.Preview;
import org.jspecify.annotations.Nullable;

/** Lays out the editor of an entry: what there is to choose from, and how it will look. */
final class Editor {
  private final Clips clips;
  private final Themes themes;
  private final Prose prose;
  private final KeptSettings settings;

  Editor(Clips clips, Themes themes, Prose prose, KeptSettings settings) {
    this.clips = clips;
    this.themes = themes;
    this.prose = prose;
    this.settings = settings;
  }

  EntryScreen screen(@Nullable Entry entry, Form form, @Nullable Entry newer) {
    String path =
        entry != null && entry.isPublished() ? entry.path(settings.now().timeZone()) : null;
    return new EntryScreen(entry, path, form, clipChoices(), themeChoices(), preview(form), newer);
  }

  private List<Choice> clipChoices() {
    return clips.all().stream()
        .map(clip -> new Choice(Long.toString(clip.id().value()), clip.title()))
        .toList();
  }

  private List<Choice> themeChoices() {
    return themes.all().stream()
        .map(theme -> new Choice(Long.toString(theme.id().value()), theme.name()))
        .toList();
  }

  Preview preview(Form form) {
    return new Preview(
        prose.html(form.get("teaser")),
        prose
            .article(form.raw("body"))
            .html(number -> "<p class=\"clip-here\">Clip " + number + "</p>"));
  }
}
