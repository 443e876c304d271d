package needledrop.web.studio.permission;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import needledrop.catalog.file.SongFiles;
import needledrop.catalog.file.Uploader;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.jobs.Job;
import needledrop.journal.clip.ClipDrafts;
import needledrop.journal.clip.Clips;
import needledrop.journal.entry.Entries;
import needledrop.journal.member.Permission;
import needledrop.store.Ids;
import needledrop.store.Ids.ClipId;
import needledrop.store.Ids.EntryId;
import needledrop.store.Ids.FootageId;
import needledrop.store.Ids.MemberId;
import needledrop.store.Ids.SongId;
import needledrop.store.RowOwners;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;

/**
 * Checks which footage, songs, clips and clip drafts the signed-in member may see and change in the
 * studio. Authors may change only their own; the URLs of others answer as if they did not exist.
 * All songs can be played and chosen.
 */
public final class MediaPermissions implements Routes {
  private final FootageLibrary footage;
  private final SongFiles songs;
  private final Clips clips;
  private final ClipDrafts clipDrafts;
  private final Entries entries;
  private final Sessions sessions;

  public MediaPermissions(
      FootageLibrary footage,
      SongFiles songs,
      Clips clips,
      ClipDrafts clipDrafts,
      Entries entries,
      Sessions sessions) {
    this.footage = footage;
    this.songs = songs;
    this.clips = clips;
    this.clipDrafts = clipDrafts;
    this.entries = entries;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    protect(routes, "/studio/footage/{id}", this::footage);
    protect(routes, "/studio/clips/{id}", this::clips);
    protect(routes, "/studio/cuts/{id}", this::clipDrafts);
    routes.beforeMatched("/studio/songs/{id}/retry", request -> check(request, songs(request)));
  }

  private void protect(RoutesConfig routes, String home, Function<Context, LongPredicate> own) {
    routes.beforeMatched(home, request -> check(request, own.apply(request)));
    routes.beforeMatched(home + "/*", request -> check(request, own.apply(request)));
  }

  private static void check(Context request, LongPredicate own) {
    Optional<Long> number = Ids.parseNumber(request.pathParam("id"));
    if (number.isPresent() && !own.test(number.get())) {
      throw new NotFoundResponse();
    }
  }

  /** Whether the signed-in member may edit the media of all members. */
  public boolean canEditAll(Context request) {
    return sessions.can(request, Permission.EDIT);
  }

  /** The signed-in member as the uploader of files. */
  public Uploader uploader(Context request) {
    MemberId member = sessions.findMemberId(request).orElseThrow(NotFoundResponse::new);
    return new Uploader(member, !canEditAll(request));
  }

  /** Accepts the ids of footage that the signed-in member may edit. */
  public LongPredicate footage(Context request) {
    return ownedRows(request, footage.owners());
  }

  /** Accepts the ids of songs that the signed-in member may change. */
  public LongPredicate songs(Context request) {
    return ownedRows(request, songs.owners());
  }

  /** Accepts the ids of clips that the signed-in member may edit. */
  public LongPredicate clips(Context request) {
    return ownedRows(request, clips.owners());
  }

  /** Accepts the ids of clip drafts that the signed-in member may edit. */
  public LongPredicate clipDrafts(Context request) {
    return ownedRows(request, clipDrafts.owners());
  }

  private LongPredicate ownedRows(Context request, RowOwners owners) {
    if (canEditAll(request)) {
      return _ -> true;
    }
    Set<Long> rows = sessions.findMemberId(request).map(owners::rowsOwnedBy).orElse(Set.of());
    return rows::contains;
  }

  /** The clips that the signed-in member may place in an entry: their own, and public ones. */
  public Predicate<ClipId> placeableClips(Context request) {
    return clip ->
        canEditAll(request)
            || clips.isPublic(clip)
            || sessions
                .findMemberId(request)
                .filter(member -> clips.isUsedBy(member, clip))
                .isPresent();
  }

  /** The jobs on media and entries that the signed-in member may edit. */
  public Predicate<Job> jobs(Context request) {
    LongPredicate ownFootage = footage(request);
    LongPredicate ownSongs = songs(request);
    LongPredicate ownClips = clips(request);
    return job ->
        canEditAll(request)
            || switch (job) {
              case Job.ProbeFootage(FootageId id) -> ownFootage.test(id.value());
              case Job.FindShots(FootageId id) -> ownFootage.test(id.value());
              case Job.ListenToFootage(FootageId id) -> ownFootage.test(id.value());
              case Job.ProxyFootage(FootageId id) -> ownFootage.test(id.value());
              case Job.FingerprintSong(SongId id) -> ownSongs.test(id.value());
              case Job.RenderClip(ClipId id) -> ownClips.test(id.value());
              case Job.ListenToClip(ClipId id) -> ownClips.test(id.value());
              case Job.StreamClip(ClipId id) -> ownClips.test(id.value());
              case Job.PublishEntry(EntryId id) -> isOwnEntry(request, id);
              case Job.ScanFolder _,
                  Job.SendMail _,
                  Job.CheckLinks _,
                  Job.MakeSample _,
                  Job.UnknownJob _ ->
                  false;
            };
  }

  private boolean isOwnEntry(Context request, EntryId id) {
    return sessions.findMemberId(request).filter(member -> isAuthor(member, id)).isPresent();
  }

  private boolean isAuthor(MemberId member, EntryId id) {
    return entries.find(id).filter(entry -> entry.author().equals(member)).isPresent();
  }
}
