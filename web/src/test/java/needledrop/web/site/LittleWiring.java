package needledrop.web.site;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import needledrop.catalog.cue.CueSheets;
import needledrop.catalog.derived.Derivations;
import needledrop.catalog.detail.Details;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.figure.Charts;
import needledrop.catalog.figure.Locations;
import needledrop.catalog.figure.SagaScores;
import needledrop.catalog.footage.FootageLibrary;
import needledrop.catalog.item.Albums;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Places;
import needledrop.catalog.item.Sagas;
import needledrop.catalog.item.Songs;
import needledrop.journal.KeptSettings;
import needledrop.journal.Settings;
import needledrop.journal.Wishes;
import needledrop.journal.clip.Clips;
import needledrop.journal.clip.Stills;
import needledrop.journal.entry.Archive;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Names;
import needledrop.journal.entry.Themes;
import needledrop.journal.image.Darkroom;
import needledrop.journal.image.Images;
import needledrop.journal.mail.Mailroom;
import needledrop.journal.member.Members;
import needledrop.journal.prose.Prose;
import needledrop.journal.relation.FullEntries;
import needledrop.journal.relation.Plays;
import needledrop.journal.relation.Relations;
import needledrop.journal.reply.Blocklist;
import needledrop.journal.reply.Experience;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.Sieve;
import needledrop.journal.reply.Stamps;
import needledrop.journal.search.Index;
import needledrop.journal.search.Present;
import needledrop.journal.search.Search;
import needledrop.journal.search.Sides;
import needledrop.journal.writing.WritingRoom;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;
import needledrop.web.site.sheet.Journal;

/** Puts together all that the pages of a little journal are drawn from. */
record LittleWiring(Database database, Home home, Index index, InstantSource clock) {
  Journal journal(Path folder) {
    KeptSettings kept = new KeptSettings(database);
    kept.change(
        new Settings(
            "Second Reel",
            "Film scenes, and the songs that carry them.",
            null,
            ZoneId.of("UTC"),
            Locale.ENGLISH,
            10));
    Items items = new Items(database, clock);
    Facts facts = new Facts(database, clock);
    Themes themes = new Themes(database, clock);
    Films films = new Films(database);
    Names names = new Names(items, themes);
    Entries entries = new Entries(database, names, clock);
    Clips clips = new Clips(database, folder, clock);
    Images images = new Images(database, clock);
    Members members = new Members(database, clock);
    CueSheets cues = new CueSheets(database, clock);
    Sagas sagas = new Sagas(database, clock);
    People people = new People(database);
    Wishes wishes = new Wishes(database, clock);
    Sieve sieve = new Sieve(new Blocklist(database), new Experience(database, Runnable::run));
    Replies replies = new Replies(database, sieve, clock);
    Present present =
        new Present(
            database,
            kept,
            entries,
            clips,
            items,
            themes,
            wishes,
            replies,
            cues,
            new FootageLibrary(database, cues, clock));
    return new Journal(
        database,
        kept,
        URI.create("http://localhost:8080"),
        entries,
        new Archive(database),
        clips,
        new Stills(Ffmpeg.onThisMachine(), clips),
        new Plays(database, cues, clips, entries),
        themes,
        wishes,
        replies,
        new Stamps(database, clock),
        new FullEntries(database, films, members, clips, cues, themes, images),
        new Relations(database, entries, items, films, sagas, facts),
        members,
        items,
        films,
        new Songs(database),
        new Albums(database),
        people,
        new Places(database),
        sagas,
        facts,
        new Details(database, facts),
        new Derivations(database),
        new Charts(database),
        new Locations(database),
        new SagaScores(database),
        cues,
        new Prose(names, images),
        new Search(index, present, new Sides(themes, items)),
        WritingRoom.of(database, new Darkroom(Ffmpeg.onThisMachine(), images, home), clock),
        Mailroom.of(
            database,
            folder.resolve("mail-password"),
            kept,
            URI.create("http://localhost:8080"),
            english -> english,
            clock));
  }
}
