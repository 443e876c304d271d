package needledrop.web.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import needledrop.catalog.fact.SingleFact;
import needledrop.catalog.file.FileLocation;
import needledrop.catalog.file.SongTags;
import needledrop.catalog.file.Uploader;
import needledrop.catalog.footage.Footage;
import needledrop.catalog.item.Song;
import needledrop.catalog.source.FactSource;
import needledrop.cut.Edit;
import needledrop.jobs.Job;
import needledrop.journal.clip.Clip;
import needledrop.journal.clip.ClipDraft;
import needledrop.journal.clip.ClipDrafts;
import needledrop.journal.entry.Entry;
import needledrop.journal.entry.EntryContent;
import needledrop.journal.member.Member;
import needledrop.journal.reply.PostResult;
import needledrop.journal.reply.Reply;
import needledrop.journal.reply.ReplyForm;
import needledrop.store.Ids.FactId;

/** Makes what a member may own in a studio: a new thing each time. */
final class AuthorFixture {
  static final String EMAIL = "guest@mail.example";

  private final StudioFixture studio;
  private final AtomicInteger counter = new AtomicInteger();

  AuthorFixture(StudioFixture studio) {
    this.studio = studio;
  }

  Footage footage(Member owner) {
    FileLocation fileLocation =
        new FileLocation.InFolder(Path.of("/films/%d.mp4".formatted(counter.incrementAndGet())));
    return studio
        .catalog
        .footage()
        .add(fileLocation, title("Footage", owner), new Uploader(owner.id(), true));
  }

  Song song(Member owner) {
    String file = "/music/%d.mp3".formatted(counter.incrementAndGet());
    SongTags tags = SongTags.of(Map.of("title", title("Song", owner)), file);
    return studio
        .catalog
        .songFiles()
        .add(new FileLocation.InFolder(Path.of(file)), null, tags, owner.id());
  }

  Clip clip(Member owner) {
    Edit edit =
        Edit.parse(
            """
            {"title": "%s", "segments": [{"footage": "footage/1", "in": 0, "out": 9}]}
            """
                .formatted(title("Clip", owner)));
    Clip clip = studio.journal.content().clips().add(edit);
    studio.journal.content().clips().owners().set(clip.id().value(), owner.id());
    return clip;
  }

  ClipDrafts.StoredDraft montage(Member owner) {
    ClipDrafts clipDrafts = studio.journal.editor().clipDrafts();
    ClipDrafts.StoredDraft storedDraft =
        clipDrafts.add(new ClipDraft(title("Cut", owner), List.of()), null);
    clipDrafts.owners().set(storedDraft.id(), owner.id());
    return storedDraft;
  }

  FactId fact(Member owner) {
    return studio
        .catalog
        .facts()
        .add(new SingleFact(song(owner).id(), null), new FactSource.Recalled("the author"));
  }

  Entry entry(Member author) {
    EntryContent entryContent = EntryContent.of(title("Entry", author), "A teaser.", "Text.");
    return studio
        .journal
        .content()
        .entries()
        .publish(studio.journal.content().entries().add(author.id(), entryContent).id());
  }

  Reply reply(Member author) {
    String words = "Words of guest %d".formatted(counter.incrementAndGet());
    ReplyForm form = ReplyForm.of(entry(author).id(), "Guest of " + author.name(), EMAIL, words);
    return ((PostResult.Stored) studio.journal.replies().replies().post(form)).reply();
  }

  long job(Member owner) {
    Job job = new Job.FindShots(footage(owner).id());
    studio.jobs.queue().enqueue(job);
    return studio.jobs.queue().findLast(job).orElseThrow().id().value();
  }

  private String title(String kind, Member owner) {
    return "%s %d of %s".formatted(kind, counter.incrementAndGet(), owner.name());
  }

  /** The address of a route for a new thing of this member; the route if it names no thing. */
  String address(String route, Member owner) {
    String place = route.replaceFirst("^/studio/([a-z]+)/\\{.*", "$1");
    String address =
        switch (place) {
          case "footage" -> route.replace("{id}", "" + footage(owner).id().value());
          case "songs" -> route.replace("{id}", "" + song(owner).id().value());
          case "clips" -> route.replace("{id}", "" + clip(owner).id().value());
          case "cuts" -> route.replace("{id}", "" + montage(owner).id());
          case "facts" -> route.replace("{id}", "" + fact(owner).value());
          case "entries" -> route.replace("{id}", "" + entry(owner).id().value());
          case "jobs" -> route.replace("{id}", "" + job(owner));
          case "replies" -> route.replaceFirst("\\{ids?}", "" + reply(owner).id().value());
          case "catalog" -> route.replace("/{kind}/{slug}", song(owner).path());
          default -> route;
        };
    return address.replaceAll("\\{[a-z]+}", "987654");
  }
}
