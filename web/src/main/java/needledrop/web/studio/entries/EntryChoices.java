package needledrop.web.studio.entries;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.LongPredicate;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Themes;
import needledrop.store.Ids.ClipId;
import needledrop.web.http.Form;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.permission.MediaPermissions;

/** Lists the clips and themes that a member can choose for an entry in its editor. */
record EntryChoices(Clips clips, Themes themes, MediaPermissions permissions) {
  /** The clips of the signed-in member and those of the form, in the order of the form. */
  List<Choice> clips(Context request, Form form) {
    LongPredicate own = permissions.clips(request);
    List<ClipId> chosen = EntryForm.clips(form);
    List<Choice> choices =
        clips.all().stream()
            .filter(clip -> own.test(clip.id().value()) || chosen.contains(clip.id()))
            .map(clip -> Choice.named(Long.toString(clip.id().value()), clip.title()))
            .toList();
    return ClipOrder.sort(choices, form);
  }

  List<Choice> themeChoices() {
    return themes.all().stream()
        .map(theme -> Choice.named(Long.toString(theme.id().value()), theme.name()))
        .toList();
  }
}
