package needledrop.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import needledrop.catalog.Catalog;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.item.Films;
import needledrop.catalog.item.People;
import needledrop.catalog.item.Places;
import needledrop.catalog.item.Songs;
import needledrop.cli.Migrations;
import needledrop.journal.Journal;
import needledrop.journal.Surroundings;
import needledrop.journal.entry.Entries;
import needledrop.journal.entry.Themes;
import needledrop.journal.member.Members;
import needledrop.journal.reply.Replies;
import needledrop.journal.settings.Settings;
import needledrop.journal.settings.SettingsStore;
import needledrop.media.ffmpeg.Ffmpeg;
import needledrop.store.Database;
import needledrop.store.Home;

/**
 * Opens the journal in a folder without a web server, so that a benchmark can add test data
 * directly to the database.
 */
record BenchJournal(Home home, Database database, Catalog catalog, Journal journal)
    implements AutoCloseable {
  static BenchJournal open(Path folder) {
    InstantSource clock = InstantSource.system();
    Home home = Home.open(folder);
    Database database = Database.open(home.databaseFile(), Migrations.ALL);
    Catalog catalog = Catalog.in(database, clock);
    Surroundings surroundings =
        new Surroundings(
            URI.create("http://localhost"),
            (language, message) -> message.english(),
            Runnable::run);
    return new BenchJournal(
        home,
        database,
        catalog,
        Journal.in(home, database, catalog, Ffmpeg.fromEnvironment(), surroundings, clock));
  }

  Films films() {
    return catalog.byKind().films();
  }

  Songs songs() {
    return catalog.byKind().songs();
  }

  People people() {
    return catalog.byKind().people();
  }

  Places places() {
    return catalog.byKind().places();
  }

  Facts facts() {
    return catalog.facts();
  }

  Themes themes() {
    return journal.content().themes();
  }

  Entries entries() {
    return journal.content().entries();
  }

  Replies replies() {
    return journal.replies().replies();
  }

  Members members() {
    return journal.members().members();
  }

  SettingsStore settings() {
    return journal.settings();
  }

  /** Sets a public address, so that requests can name different readers as a proxy would. */
  void setProxiedAddress() {
    Settings current = journal.settings().get();
    journal
        .settings()
        .update(
            new Settings(
                current.title(),
                current.tagline(),
                URI.create("https://journal.example"),
                current.timeZone(),
                current.language(),
                current.entriesPerPage()));
  }

  @Override
  public void close() {
    database.close();
    home.close();
  }
}
