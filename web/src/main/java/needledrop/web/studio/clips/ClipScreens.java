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
import needledrop.web.studio.cues.CueTable;
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
  private static final String HOME = "/studio/clips";

  private final Desk desk;
  private final Clips clips;
  private final DamagedRows damagedRows;
  private final Montages montages;
  private final CueTable cueTable;
  private final JobQueue jobQueue;
  private final JobLines jobs;
  private final OwnMaterial own;

  public ClipScreens(Desk desk, Workshop shop, CueTable cueTable, JobLines jobs, OwnMaterial own) {
    this.desk = desk;
    this.clips = shop.clips();
    this.damagedRows = shop.damagedRows();
    this.montages = shop.montages();
    this.cueTable = cueTable;
    this.jobQueue = shop.queue();
    this.jobs = jobs;
    this.own = own;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(HOME, this::list, Access.WRITE);
    routes.get(HOME + "/{id}", this::clip, Access.WRITE);
    routes.get(HOME + "/{id}/live", this::live, Access.WRITE);
    routes.post(HOME + "/{id}/again", this::again, Access.WRITE);
    routes.post(HOME + "/{id}/withdraw", this::withdraw, Access.WRITE);
    routes.post(HOME + "/{id}/back", this::bringBack, Access.WRITE);
    routes.post(HOME + "/{id}/bin", this::bin, Access.WRITE);
    routes.post(HOME + "/{id}/restore", this::restore, Access.WRITE);
    new CueRoutes(HOME, desk, cueTable, this::reel, this::clipAgain).addTo(routes);
  }

  private void list(Context request) {
    desk.show(
        request,
        "clips/clips",
        Map.of(
            "clips", own(request, clips.all()),
            "begun",
                montages.begun().stream()
                    .filter(begun -> own.montages(request).test(begun.id()))
                    .toList(),
            "binned", own(request, clips.binned()).stream().map(ClipScreens::inBin).toList()));
  }

  private List<Clip> own(Context request, List<Clip> some) {
    LongPredicate visible = own.clips(request);
    return some.stream().filter(clip -> visible.test(clip.id().value())).toList();
  }

  private static Choice inBin(Clip clip) {
    return Choice.named(address(clip) + "/restore", clip.title());
  }

  private void clip(Context request) {
    desk.show(request, "clips/clip", screen(found(request), Form.empty()));
  }

  private void clipAgain(Context request, Form form) {
    desk.showAgain(request, "clips/clip", screen(found(request), form));
  }

  private Map<String, ?> screen(Clip clip, Form form) {
    CueOwner cueOwner = new CueOwner.OfClip(clip.id());
    return Map.of(
        "screen",
        new ClipScreen(
            clip,
            clips.isPublic(clip.id()),
            jobs.of(clip),
            cueTable.lines(cueOwner),
            cueTable.songs(),
            form));
  }

  private void live(Context request) {
    Clip clip = found(request);
    desk.part(request, "clips/clipState", Map.of("clip", clip, "jobs", jobs.of(clip)));
  }

  private CueOwner reel(Context request) {
    return new CueOwner.OfClip(found(request).id());
  }

  private void again(Context request) {
    Clip clip = found(request);
    clips.retry(clip.id());
    jobQueue.findLast(new Job.RenderClip(clip.id())).map(JobRow::id).ifPresent(jobQueue::retry);
    desk.done(request, address(clip), Said.done("It is in line again."));
  }

  private void withdraw(Context request) {
    Clip clip = found(request);
    clips.unpublishVideo(clip.id());
    desk.done(
        request,
        address(clip),
        Said.done("Readers find its page and cue sheet, but not the clip.")
            .undoneAt(address(clip) + "/back")
            .noted(AuditEvent.WITHDRAWN));
  }

  private void bringBack(Context request) {
    Clip clip = found(request);
    clips.publishVideo(clip.id());
    desk.done(request, address(clip), Said.done("Readers can play it again."));
  }

  private void bin(Context request) {
    Clip clip = found(request);
    clips.bin(clip.id());
    desk.done(
        request,
        HOME,
        Said.done("{} lies in the bin.", clip.title())
            .undoneAt(address(clip) + "/restore")
            .noted(AuditEvent.DELETED));
  }

  private void restore(Context request) {
    clips.restore(new ClipId(Numbers.inPath(request, "id")));
    desk.done(request, HOME, Said.done("It is back."));
  }

  private static String address(Clip clip) {
    return HOME + "/" + clip.id().value();
  }

  private Clip found(Context request) {
    ClipId id = new ClipId(Numbers.inPath(request, "id"));
    return clips.find(id).orElseThrow(MissingRow.of(damagedRows, "clip", id));
  }
}
