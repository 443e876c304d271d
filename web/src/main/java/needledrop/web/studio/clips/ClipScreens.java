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
import needledrop.journal.clip.Clips;
import needledrop.journal.member.AuditEvent;
import needledrop.store.DamagedRows;
import needledrop.store.Ids.ClipId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.studio.cues.CueRoutes;
import needledrop.web.studio.cues.CueSheetEditor;
import needledrop.web.studio.desk.Choice;
import needledrop.web.studio.desk.Desk;
import needledrop.web.studio.desk.MissingRow;
import needledrop.web.studio.desk.Numbers;
import needledrop.web.studio.desk.OwnMaterial;
import needledrop.web.studio.desk.Said;
import needledrop.web.studio.desk.Workshop;
import needledrop.web.studio.jobs.JobLines;
import needledrop.web.studio.montage.Montages;

/** The clips: how far their rendering is, how they came out, and which song plays where in them. */
public final class ClipScreens implements Routes {
  private static final String PATH = "/studio/clips";

  private final Desk pages;
  private final Clips clips;
  private final DamagedRows damagedRows;
  private final Montages drafts;
  private final CueSheetEditor cueSheetEditor;
  private final JobQueue jobQueue;
  private final JobLines jobs;
  private final OwnMaterial own;

  public ClipScreens(
      Desk desk, Workshop shop, CueSheetEditor cueTable, JobLines jobs, OwnMaterial own) {
    this.pages = desk;
    this.clips = shop.clips();
    this.damagedRows = shop.damagedRows();
    this.drafts = shop.montages();
    this.cueSheetEditor = cueTable;
    this.jobQueue = shop.queue();
    this.jobs = jobs;
    this.own = own;
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
            "clips", own(request, clips.all()),
            "begun",
                drafts.begun().stream()
                    .filter(begun -> own.montages(request).test(begun.id()))
                    .toList(),
            "binned",
                own(request, clips.binned()).stream().map(ClipScreens::restoreChoice).toList()));
  }

  private List<Clip> own(Context request, List<Clip> some) {
    LongPredicate visible = own.clips(request);
    return some.stream().filter(clip -> visible.test(clip.id().value())).toList();
  }

  private static Choice restoreChoice(Clip clip) {
    return Choice.named(address(clip) + "/restore", clip.title());
  }

  private void show(Context request) {
    pages.show(request, "clips/clip", screen(getClip(request), Form.empty()));
  }

  private void showInvalid(Context request, Form form) {
    pages.showAgain(request, "clips/clip", screen(getClip(request), form));
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
    pages.part(request, "clips/clipState", Map.of("clip", clip, "jobs", jobs.of(clip)));
  }

  private CueOwner cueOwner(Context request) {
    return new CueOwner.OfClip(getClip(request).id());
  }

  private void retry(Context request) {
    Clip clip = getClip(request);
    clips.retry(clip.id());
    jobQueue.findLast(new Job.RenderClip(clip.id())).map(JobRow::id).ifPresent(jobQueue::retry);
    pages.done(request, address(clip), Said.done("It is in line again."));
  }

  private void unpublishVideo(Context request) {
    Clip clip = getClip(request);
    clips.unpublishVideo(clip.id());
    pages.done(
        request,
        address(clip),
        Said.done("Readers find its page and cue sheet, but not the clip.")
            .undoneAt(address(clip) + "/back")
            .noted(AuditEvent.WITHDRAWN));
  }

  private void publishVideo(Context request) {
    Clip clip = getClip(request);
    clips.publishVideo(clip.id());
    pages.done(request, address(clip), Said.done("Readers can play it again."));
  }

  private void bin(Context request) {
    Clip clip = getClip(request);
    clips.bin(clip.id());
    pages.done(
        request,
        PATH,
        Said.done("{} lies in the bin.", clip.title())
            .undoneAt(address(clip) + "/restore")
            .noted(AuditEvent.DELETED));
  }

  private void restore(Context request) {
    clips.restore(new ClipId(Numbers.inPath(request, "id")));
    pages.done(request, PATH, Said.done("It is back."));
  }

  private static String address(Clip clip) {
    return PATH + "/" + clip.id().value();
  }

  private Clip getClip(Context request) {
    ClipId id = new ClipId(Numbers.inPath(request, "id"));
    return clips.find(id).orElseThrow(MissingRow.of(damagedRows, "clip", id));
  }
}
