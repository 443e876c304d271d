package needledrop.journal.syndication;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import needledrop.journal.Entry;
import needledrop.journal.FullEntry;
import needledrop.journal.Settings;
import needledrop.journal.Theme;
import needledrop.journal.prose.Prose;

/** The feed of the journal: its newest entries, whole, for those who read elsewhere. */
public final class Feed {
  /** How a feed is written. */
  public enum Format {
    RSS("rss_2.0", "application/rss+xml"),
    ATOM("atom_1.0", "application/atom+xml");

    private final String name;
    private final String mediaType;

    Format(String name, String mediaType) {
      this.name = name;
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  private final Settings settings;
  private final Address address;
  private final FeedContent content;

  /**
   * The feed of a journal.
   *
   * @param journal its address
   */
  public Feed(Settings settings, URI journal, Prose prose) {
    this.settings = settings;
    this.address = new Address(journal);
    this.content = new FeedContent(address, prose.readElsewhere(journal));
  }

  /** The entries as a document, in the order given. */
  public String of(Format format, List<FullEntry> entries) {
    try {
      return new SyndFeedOutput().outputString(feed(format, entries));
    } catch (FeedException e) {
      throw new IllegalStateException("The feed cannot be written: " + e.getMessage(), e);
    }
  }

  private SyndFeed feed(Format format, List<FullEntry> entries) {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType(format.name);
    feed.setUri(address.of("/"));
    feed.setLink(address.of("/"));
    feed.setTitle(XmlText.of(settings.title()));
    feed.setDescription(XmlText.of(settings.tagline()));
    feed.setLanguage(settings.language().toLanguageTag());
    feed.setGenerator("Needledrop");
    feed.setPublishedDate(newest(entries));
    feed.setEntries(entries.stream().map(this::entry).toList());
    return feed;
  }

  private static Date newest(List<FullEntry> entries) {
    return Date.from(
        entries.stream()
            .map(full -> full.entry().updated())
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH));
  }

  private SyndEntry entry(FullEntry full) {
    Entry entry = full.entry();
    SyndEntry item = new SyndEntryImpl();
    item.setUri(id(entry));
    item.setLink(address.of(entry.path(settings.timeZone())));
    item.setTitle(XmlText.of(full.title()));
    item.setAuthor(XmlText.of(full.author().name()));
    item.setPublishedDate(Date.from(entry.date()));
    item.setUpdatedDate(Date.from(entry.updated()));
    item.setDescription(content("text/plain", Prose.plain(entry.writing().teaser())));
    item.setContents(List.of(content("html", content.of(full, settings.timeZone()))));
    item.setCategories(full.themes().stream().map(Feed::category).toList());
    return item;
  }

  /** A name that lasts, whatever the entry's address becomes (RFC 4151). */
  private String id(Entry entry) {
    LocalDate day = LocalDate.ofInstant(entry.date(), settings.timeZone());
    return "tag:%s,%s:entry/%d".formatted(address.journal().getHost(), day, entry.id().value());
  }

  private static SyndContent content(String type, String text) {
    SyndContent content = new SyndContentImpl();
    content.setType(type);
    content.setValue(XmlText.of(text));
    return content;
  }

  private static SyndCategory category(Theme theme) {
    SyndCategory category = new SyndCategoryImpl();
    category.setName(XmlText.of(theme.name()));
    return category;
  }
}
