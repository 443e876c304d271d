package needledrop.web.studio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.journal.SampleContent;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Entry;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.member.Permission;
import needledrop.journal.reply.ModerationQueue;
import needledrop.journal.reply.ModerationQueues;
import needledrop.journal.reply.Reply;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.DamagedRows;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.http.address.SingleAddressCheck;
import needledrop.web.studio.HomeScreen.Step;
import needledrop.web.studio.desk.Choice;
import needledrop.web.studio.desk.FlashMessage;
import needledrop.web.studio.desk.MediaPermissions;
import needledrop.web.studio.desk.StudioPages;
import needledrop.web.studio.desk.Workshop;
import needledrop.web.studio.entries.EntryPermissions;
import needledrop.web.studio.jobs.JobLines;

/** The first screen of the studio: what is going on, what waits, and what comes next. */
final class HomeScreens implements Routes {
  private static final int MAX_LISTED = 5;
  private static final String PATH = "/studio";

  private final StudioPages pages;
  private final JobLines jobs;
  private final ModerationQueues moderationQueues;
  private final Entries entries;
  private final FootageLibrary footage;
  private final SongFiles songs;
  private final Clips clips;
  private final SampleContent sampleContent;
  private final Ffmpeg ffmpeg;
  private final Path incoming;
  private final EntryPermissions entryPermissions;
  private final MediaPermissions mediaPermissions;
  private final Sessions sessions;
  private final DamagedRows damagedRows;

  HomeScreens(
      StudioPages studioPages,
      Workshop shop,
      JobLines jobs,
      EntryPermissions own,
      MediaPermissions material,
      Sessions sessions) {
    this.pages = studioPages;
    this.jobs = jobs;
    this.moderationQueues = shop.moderation().queues();
    this.entries = shop.entries();
    this.footage = shop.footage();
    this.songs = shop.songFiles();
    this.clips = shop.clips();
    this.sampleContent = shop.sample();
    this.ffmpeg = shop.ffmpeg();
    this.incoming = shop.incoming();
    this.entryPermissions = own;
    this.mediaPermissions = material;
    this.sessions = sessions;
    this.damagedRows = shop.damagedRows();
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::home, Access.ENTER);
    routes.get(
        "/studio/live",
        request ->
            pages.showFragment(
                request,
                "jobs/progress",
                Map.of("jobs", jobs.open(mediaPermissions.jobs(request)))),
        Access.WRITE);
    routes.post("/studio/sample/bin", this::binSample, Access.RUN);
    routes.post("/studio/sample/restore", this::restoreSample, Access.RUN);
  }

  private void binSample(Context request) {
    sampleContent.bin();
    pages.redirect(
        request,
        PATH,
        FlashMessage.success("Sample moved to the bin.")
            .withUndo("/studio/sample/restore")
            .withAuditEvent(AuditEvent.DELETED));
  }

  private void restoreSample(Context request) {
    sampleContent.restore();
    pages.redirect(
        request,
        PATH,
        FlashMessage.success("Sample restored.").withAuditEvent(AuditEvent.RESTORED));
  }

  private void home(Context request) {
    HomeScreen screen =
        new HomeScreen(
            sampleContent.exists(),
            ffmpeg.isInstalled(),
            SingleAddressCheck.hasFailed(incoming),
            sessions.can(request, Permission.WRITE)
                ? jobs.open(mediaPermissions.jobs(request))
                : List.of(),
            sessions.can(request, Permission.EDIT) ? damagedRows.problems() : Map.of(),
            waitingReplies(request).stream().limit(MAX_LISTED).toList(),
            entries.drafts().stream()
                .filter(draft -> entryPermissions.canChange(request, draft))
                .limit(MAX_LISTED)
                .map(HomeScreens::draftChoice)
                .toList(),
            steps(request));
    pages.show(request, "home", Map.of("screen", screen));
  }

  /** The replies that whoever looks may judge. */
  private List<Reply> waitingReplies(Context request) {
    if (sessions.can(request, Permission.MODERATE)) {
      return moderationQueues.firstPage(ModerationQueue.WAITING);
    }
    MemberId member = sessions.findMemberId(request).orElseThrow();
    return moderationQueues.authorReplies().page(member, ModerationQueue.WAITING, "", 1);
  }

  private static Choice draftChoice(Entry entry) {
    return Choice.named("/studio/entries/" + entry.id().value(), entry.title());
  }

  /** The way from footage to a page, and how much of it was walked. */
  private List<Step> steps(Context request) {
    LongPredicate ownFootage = mediaPermissions.footage(request);
    LongPredicate ownClips = mediaPermissions.clips(request);
    boolean hasFootage = footage.all().stream().anyMatch(one -> ownFootage.test(one.id().value()));
    boolean hasClips = clips.all().stream().anyMatch(one -> ownClips.test(one.id().value()));
    List<Step> steps = new ArrayList<>();
    steps.add(new Step("Add footage", "/studio/footage", hasFootage));
    steps.add(new Step("Add songs", "/studio/songs", !songs.all().isEmpty()));
    steps.add(new Step("Cut a clip", "/studio/clips", hasClips));
    steps.add(new Step("Write and publish an entry", "/studio/entries", hasPublished(request)));
    return steps;
  }

  private boolean hasPublished(Context request) {
    return mediaPermissions.canEditAll(request)
        ? entries.published() > 0
        : sessions
            .findMemberId(request)
            .filter(member -> !entries.newestByAuthor(member, 1, 1).isEmpty())
            .isPresent();
  }
}
