package needledrop.web.studio.desk;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import needledrop.catalog.Catalog;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.detail.ItemDetails;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.file.Folders;
import needledrop.catalog.file.MediaFileAccess;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.file.TagEncodings;
import needledrop.catalog.file.UploadedSongFiles;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.Sagas;
import needledrop.catalog.item.Songs;
import needledrop.jobs.DerivedFiles;
import needledrop.jobs.JobQueue;
import needledrop.jobs.Jobs;
import needledrop.journal.Journal;
import needledrop.journal.SampleContent;
import needledrop.journal.clip.ClipDrafts;
import needledrop.journal.clip.Clips;
import needledrop.journal.editor.EditorModule;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Themes;
import needledrop.journal.link.LinkChecker;
import needledrop.journal.mail.MailModule;
import needledrop.journal.member.MemberAdmin;
import needledrop.journal.member.Members;
import needledrop.journal.member.OwnerLink;
import needledrop.journal.prose.MarkdownRenderer;
import needledrop.journal.prose.WikiLinkResolver;
import needledrop.journal.reply.Moderation;
import needledrop.journal.reply.Replies;
import needledrop.journal.settings.Settings;
import needledrop.journal.settings.SettingsStore;
import needledrop.journal.wish.Wishes;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.ContentStore;
import needledrop.store.DamagedRows;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.store.upload.PartialUploads;
import needledrop.web.http.Masthead;

/**
 * All that is worked on and worked with in the studio.
 *
 * @param here where the program is found on this machine, while the owner has given no address
 * @param incoming the folder of uploads under way
 */
public record Workshop(
    SettingsStore settings,
    URI here,
    Members members,
    OwnerLink ownerLink,
    Entries entries,
    Clips clips,
    ClipDrafts clipDrafts,
    Themes themes,
    Wishes wishes,
    SampleContent sample,
    Replies replies,
    Moderation moderation,
    WikiLinkResolver mentions,
    MarkdownRenderer prose,
    ItemsByName names,
    Items items,
    Films films,
    Songs songs,
    Sagas sagas,
    Facts facts,
    ItemDetails itemDetails,
    CatalogEditing editing,
    SongFiles songFiles,
    UploadedSongFiles uploadedSongs,
    TagEncodings encodings,
    FootageLibrary footage,
    Folders folders,
    MediaFileAccess fileAccess,
    CueSheets cueSheets,
    JobQueue queue,
    DerivedFiles derived,
    ContentStore shelf,
    Path incoming,
    PartialUploads partialUploads,
    EditorModule writing,
    MailModule mail,
    LinkChecker links,
    Ffmpeg ffmpeg,
    MemberAdmin crew,
    DamagedRows damagedRows) {

  /** The parts that the studio works with. */
  public static Workshop of(
      Home home,
      Database database,
      Catalog catalog,
      Journal journal,
      Jobs jobs,
      Ffmpeg ffmpeg,
      URI localAddress,
      InstantSource clock) {
    MediaFileAccess files = new MediaFileAccess(home.contentStore(), catalog.folders());
    return new Workshop(
        journal.settings(),
        localAddress,
        journal.members().members(),
        journal.members().ownerLink(),
        journal.content().entries(),
        journal.content().clips(),
        journal.editor().clipDrafts(),
        journal.content().themes(),
        journal.content().wishes(),
        journal.content().sample(),
        journal.replies().replies(),
        journal.replies().moderation(),
        journal.complete().nameResolver(),
        journal.complete().markdown(),
        new ItemsByName(catalog.items(), catalog.byKind()),
        catalog.items(),
        catalog.byKind().films(),
        catalog.byKind().songs(),
        catalog.byKind().sagas(),
        catalog.facts(),
        catalog.details(),
        CatalogEditing.of(database, catalog, clock),
        catalog.songFiles(),
        new UploadedSongFiles(database, catalog.songFiles(), clock),
        new TagEncodings(database, catalog.songFiles(), catalog.byKind().songs(), files),
        catalog.footage(),
        catalog.folders(),
        files,
        catalog.cueSheets(),
        jobs.queue(),
        jobs.derivedFiles(),
        home.contentStore(),
        home.incoming(),
        new PartialUploads(home, clock),
        journal.editor(),
        journal.mail(),
        journal.linkChecker(),
        ffmpeg,
        journal.members().admin(),
        database.damagedRows());
  }

  /** What stands over every screen at the moment. */
  public Masthead masthead() {
    Settings now = settings.get();
    return new Masthead(
        now.title(), now.tagline(), now.language().toLanguageTag(), now.address(here));
  }
}
