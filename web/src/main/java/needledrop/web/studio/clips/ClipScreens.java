package needledrop.web.studio.clips;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import needledrop.catalog.cue.CueOwner;
import needledrop.jobs.Job;
import needledrop.jobs.JobQueue;
import needledrop.jobs.JobRow;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipDrafts;
import needledrop.journal.clip.Clips;
import needledrop.journal.member.AuditEvent;
import needledrop.store.DamagedRows;
import needledrop.store.Ids.ClipId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.studio.cues.CueRoutes;
import needledrop.web.studio.cues.CueSheetEditor;
import needledrop.web.studio.jobs.JobLines;
import needledrop.web.studio.page.Choice;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.MissingRow;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import needledrop.web.studio.permission.MediaPermissions;

/**
 * The studio's list of clips, and the screen of each clip: progress of rendering, video, and which
 * song plays when.
 */
final class ClipScreens implements Routes {
  private static final String PATH = "/studio/clips";

  private final StudioPages pages;
  private final Clips clips;
  private final DamagedRows damagedRows;
  private final ClipDrafts drafts;
  private final CueSheetEditor cueSheetEditor;
  private final JobQueue jobQueue;
  private final JobLines jobs;
  private final MediaPermissions permissions;

  ClipScreens(
      StudioPages pages,
      Clips clips,
      DamagedRows damagedRows,
      ClipDrafts drafts,
      CueSheetEditor cueSheetEditor,
      JobQueue jobQueue,
      JobLines jobs,
      MediaPermissions permissions) {
    this.pages = pages;
    this.clips = clips;
    this.damagedRows = damagedRows;
    this.drafts = drafts;
    this.cueSheetEditor = cueSheetEditor;
    this.jobQueue = jobQueue;
    this.jobs = jobs;
    this.permissions = permissions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::list, Access.WRITE);
    routes.get(PATH + "/{id}", this::show, Access.WRITE);
    routes.get(PATH + "/{id}/live", this::live, Access.WRITE);
    routes.post(PATH + "/{id}/again", this::retry, Access.WRITE);
    routes.post(PATH + "/{id}/withdraw", this::unpublishVideo, Access.WRITE);
    routes.post(PATH + "/{id}/back", this::publishVideo, Access.WRITE);
    routes.post(PATH + "/{id}/bin", this::bin, Access.WRITE);
    routes.post(PATH + "/{id}/restore", this::restore, Access.WRITE);
    new CueRoutes(PATH, pages, cueSheetEditor, this::cueOwner, this::showInvalid).addTo(routes);
  }

  private void list(Context request) {
    pages.show(
        request,
        "clips/clips",
        Map.of(
            "clips", visible(request, clips.all()),
            "begun",
                drafts.unrendered().stream()
                    .filter(draft -> permissions.clipDrafts(request).test(draft.id()))
                    .toList(),
            "binned",
                visible(request, clips.binned()).stream()
                    .map(ClipScreens::restoreChoice)
                    .toList()));
  }

  private List<Clip> visible(Context request, List<Clip> all) {
    LongPredicate own = permissions.clips(request);
    return all.stream().filter(clip -> own.test(clip.id().value())).toList();
  }

  private static Choice restoreChoice(Clip clip) {
    return Choice.named(address(clip) + "/restore", clip.title());
  }

  private void show(Context request) {
    pages.show(request, "clips/clip", screen(getClip(request), Form.empty()));
  }

  private void showInvalid(Context request, Form form) {
    pages.showInvalid(request, "clips/clip", screen(getClip(request), form));
  }

  private Map<String, ?> screen(Clip clip, Form form) {
    CueOwner cueOwner = new CueOwner.OfClip(clip.id());
    return Map.of(
        "screen",
        new ClipScreen(
            clip,
            clips.isPublic(clip.id()),
            jobs.of(clip),
            cueSheetEditor.cues(cueOwner),
            cueSheetEditor.songChoices(),
            form));
  }

  private void live(Context request) {
    Clip clip = getClip(request);
    pages.showFragment(request, "clips/clipState", Map.of("clip", clip, "jobs", jobs.of(clip)));
  }

  private CueOwner cueOwner(Context request) {
    return new CueOwner.OfClip(getClip(request).id());
  }

  private void retry(Context request) {
    Clip clip = getClip(request);
    clips.retry(clip.id());
    jobQueue.findLast(new Job.RenderClip(clip.id())).map(JobRow::id).ifPresent(jobQueue::retry);
    pages.redirect(request, address(clip), FlashMessage.success("Queued again."));
  }

  private void unpublishVideo(Context request) {
    Clip clip = getClip(request);
    clips.unpublishVideo(clip.id());
    pages.redirect(
        request,
        address(clip),
        FlashMessage.success("Readers see its page and cue sheet, but not the clip.")
            .withUndo(address(clip) + "/back")
            .withAuditEvent(AuditEvent.WITHDRAWN));
  }

  private void publishVideo(Context request) {
    Clip clip = getClip(request);
    clips.publishVideo(clip.id());
    pages.redirect(request, address(clip), FlashMessage.success("Readers can play it again."));
  }

  private void bin(Context request) {
    Clip clip = getClip(request);
    clips.bin(clip.id());
    pages.redirect(
        request,
        PATH,
        FlashMessage.success("{title} was moved to the bin.", "title", clip.title())
            .withUndo(address(clip) + "/restore")
            .withAuditEvent(AuditEvent.DELETED));
  }

  private void restore(Context request) {
    clips.restore(new ClipId(RequestParameters.pathNumber(request, "id")));
    pages.redirect(request, PATH, FlashMessage.success("Restored."));
  }

  private static String address(Clip clip) {
    return PATH + "/" + clip.id().value();
  }

  private Clip getClip(Context request) {
    ClipId id = new ClipId(RequestParameters.pathNumber(request, "id"));
    return clips.find(id).orElseThrow(MissingRow.of(damagedRows, "clip", id));
  }
}
