package needledrop.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.Items;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Places;
import needledrop.catalog.item.Songs;
import needledrop.cli.Migrations;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.NameIndex;
import needledrop.journal.entry.NameResolver;
import needledrop.journal.entry.Themes;
import needledrop.journal.member.Members;
import needledrop.journal.reply.Blocklist;
import needledrop.journal.reply.Replies;
import needledrop.journal.reply.SpamFilter;
import needledrop.journal.reply.SpamModel;
import needledrop.journal.settings.Settings;
import needledrop.journal.settings.SettingsStore;
import needledrop.store.Database;
import needledrop.store.Home;

/** A home opened without the program, to put something into it. */
record BenchJournal(
    Home home,
    Database database,
    Films films,
    Songs songs,
    People people,
    Places places,
    Facts facts,
    Themes themes,
    Entries entries,
    Replies replies,
    Members members,
    SettingsStore settings)
    implements AutoCloseable {
  static BenchJournal open(Path folder) {
    InstantSource clock = InstantSource.system();
    Home home = Home.open(folder);
    Database database = Database.open(home.databaseFile(), Migrations.ALL);
    Themes themes = new Themes(database, clock);
    Items items = new Items(database, clock);
    NameIndex.maintain(database, items);
    NameResolver nameResolver = new NameResolver(items, themes);
    return new BenchJournal(
        home,
        database,
        new Films(database),
        new Songs(database),
        new People(database),
        new Places(database),
        new Facts(database, clock),
        themes,
        new Entries(database, nameResolver, clock),
        replies(database, clock),
        new Members(database, clock),
        new SettingsStore(database));
  }

  private static Replies replies(Database database, InstantSource clock) {
    SpamFilter spamFilter =
        new SpamFilter(new Blocklist(database), new SpamModel(database, Runnable::run));
    return new Replies(database, spamFilter, clock);
  }

  /** Has a proxy in front name the readers, so that one client can pass for many. */
  void setProxiedAddress() {
    Settings now = settings.get();
    settings.update(
        new Settings(
            now.title(),
            now.tagline(),
            URI.create("https://journal.example"),
            now.timeZone(),
            now.language(),
            now.entriesPerPage()));
  }

  @Override
  public void close() {
    database.close();
    home.close();
  }
}
