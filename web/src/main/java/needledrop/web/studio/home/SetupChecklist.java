package needledrop.web.studio.home;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.LongPredicate;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.journal.SampleContent;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entries;
import needledrop.web.http.Sessions;
import needledrop.web.studio.home.HomeScreen.Step;
import needledrop.web.studio.permission.MediaPermissions;

/** The steps from an empty journal to a first published entry, and which of them are done. */
final class SetupChecklist {
  private final SampleContent sampleContent;
  private final FootageLibrary footage;
  private final SongFiles songs;
  private final Clips clips;
  private final Entries entries;
  private final MediaPermissions permissions;
  private final Sessions sessions;

  SetupChecklist(
      SampleContent sampleContent,
      FootageLibrary footage,
      SongFiles songs,
      Clips clips,
      Entries entries,
      MediaPermissions permissions,
      Sessions sessions) {
    this.sampleContent = sampleContent;
    this.footage = footage;
    this.songs = songs;
    this.clips = clips;
    this.entries = entries;
    this.permissions = permissions;
    this.sessions = sessions;
  }

  boolean hasSample() {
    return sampleContent.exists();
  }

  /** The steps for the signed-in member, whose own media and entries count. */
  List<Step> steps(Context request) {
    LongPredicate ownFootage = permissions.footage(request);
    LongPredicate ownClips = permissions.clips(request);
    boolean hasFootage = footage.all().stream().anyMatch(one -> ownFootage.test(one.id().value()));
    boolean hasClips = clips.all().stream().anyMatch(one -> ownClips.test(one.id().value()));
    return List.of(
        new Step("Add footage", "/studio/footage", hasFootage),
        new Step("Add songs", "/studio/songs", !songs.all().isEmpty()),
        new Step("Cut a clip", "/studio/clips", hasClips),
        new Step("Write and publish an entry", "/studio/entries", hasPublished(request)));
  }

  private boolean hasPublished(Context request) {
    return permissions.canEditAll(request)
        ? entries.published() > 0
        : sessions
            .findMemberId(request)
            .filter(member -> !entries.newestByAuthor(member, 1, 1).isEmpty())
            .isPresent();
  }
}
