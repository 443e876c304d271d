package needledrop.web.studio.desk;

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
 * Keeps authors to footage, songs, clips and montages of their own. What belongs to others is not
 * found at any address below its own. All songs can be heard and chosen.
 */
public final class MediaPermissions implements Routes {
  private final FootageLibrary footage;
  private final SongFiles songs;
  private final Clips clips;
  private final ClipDrafts clipDrafts;
  private final Entries entries;
  private final Sessions sessions;

  public MediaPermissions(Workshop shop, Sessions sessions) {
    this.footage = shop.footage();
    this.songs = shop.songFiles();
    this.clips = shop.clips();
    this.clipDrafts = shop.clipDrafts();
    this.entries = shop.entries();
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

  /** Whether whoever is signed in works on everybody's material. */
  public boolean canEditAll(Context request) {
    return sessions.can(request, Permission.EDIT);
  }

  /** Whoever is signed in, as one who uploads files. */
  public Uploader uploader(Context request) {
    MemberId member = sessions.findMemberId(request).orElseThrow(NotFoundResponse::new);
    return new Uploader(member, !canEditAll(request));
  }

  /** The footage that whoever is signed in may work on, by its number. */
  public LongPredicate footage(Context request) {
    return ownedRows(request, footage.owners());
  }

  /** The songs that whoever is signed in may change, by their number. */
  public LongPredicate songs(Context request) {
    return ownedRows(request, songs.owners());
  }

  /** The clips that whoever is signed in may work on, by their number. */
  public LongPredicate clips(Context request) {
    return ownedRows(request, clips.owners());
  }

  /** The montages that whoever is signed in may work on, by their number. */
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

  /** The clips that whoever is signed in may place in an entry: also what readers see anyway. */
  public Predicate<ClipId> placeableClips(Context request) {
    return clip ->
        canEditAll(request)
            || clips.isPublic(clip)
            || sessions
                .findMemberId(request)
                .filter(member -> clips.isUsedBy(member, clip))
                .isPresent();
  }

  /** The jobs that work on what whoever is signed in may work on. */
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
