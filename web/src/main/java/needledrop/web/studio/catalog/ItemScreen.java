package needledrop.web.studio.catalog;

import java.util.List;
import java.util.Objects;
import needledrop.catalog.detail.FactLine;
import needledrop.catalog.fact.FactSource;
import needledrop.catalog.fact.TextPart;
import needledrop.catalog.item.DisplayName;
import needledrop.catalog.item.ExternalIds;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.PageVisibility;
import needledrop.catalog.item.Saga;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.HistoryEntryId;
import needledrop.web.http.Form;
import needledrop.web.studio.desk.Choice;
import org.jspecify.annotations.Nullable;

/**
 * An item of the catalog: its facts, its name, and the form to state one more.
 *
 * @param asked the kind of fact whose form is open
 * @param lastSource the source of the fact stated last, if it is offered for the next one
 * @param mayRename whether whoever looks at it may rename it and put it into the bin
 */
public record ItemScreen(
    Item item,
    PageVisibility publicity,
    List<FactLine> facts,
    Care care,
    FactForm asked,
    Form form,
    @Nullable FactSource lastSource,
    boolean mayRename) {

  /** What is known about the item beside its facts, and what is to be looked after. */
  public record Care(
      List<ExternalIds.StoredId> identifiers,
      List<Item> duplicates,
      List<Dispute> disputes,
      List<Past> past) {}

  /** Facts that cannot all be true. */
  public record Dispute(List<Side> sides) {}

  public record Side(FactId id, List<TextPart> said, FactSource source, boolean preferred) {}

  /**
   * One line of the history.
   *
   * @param who no name for somebody who is gone
   * @param words as they were written down then
   */
  public record Past(
      HistoryEntryId id,
      @Nullable String who,
      String deed,
      String words,
      String when,
      boolean canBeTakenBack) {}

  /** Whether others' data or pasted lines can fill it. */
  public String filling() {
    return switch (item.kind()) {
      case FILM -> "Paste a cast or a Wikidata entity";
      case ALBUM -> "Paste its tracks or a MusicBrainz release";
      case SONG, PERSON, PLACE, SAGA -> "Paste a Wikidata or MusicBrainz entity";
    };
  }

  public String address() {
    return "/studio/catalog" + item.path();
  }

  /** Where a link among its facts leads: to the studio's page of an item, or elsewhere. */
  public String address(TextPart.Link link) {
    return link.href().startsWith("/") ? "/studio/catalog" + link.href() : link.href();
  }

  /** Where the form is opened with the source of the last fact. */
  public String withLastSource() {
    return address() + "?fact=" + asking() + "&source=last#state";
  }

  public String kind() {
    return item.kind().key();
  }

  /** The kinds of fact that can be stated of it. */
  public List<Choice> kinds() {
    return FactForm.about(item.kind()).stream()
        .map(each -> Choice.said(each.name(), each.words()))
        .toList();
  }

  public String asking() {
    return asked.name();
  }

  public List<Field> fields() {
    return asked.asked(item.kind());
  }

  public List<Choice> sources() {
    return SourceForm.CHOICES;
  }

  public List<Field> sourceFields() {
    return SourceForm.fields();
  }

  /** Who sees its page, in the words of the screen. */
  public String visibility() {
    return switch (publicity) {
      case HIDDEN -> "Not public. Nothing published names it.";
      case REFERENCED -> "Public, because something published names it.";
      case PUBLISHED -> "Public. Its page is published.";
    };
  }

  public boolean isPublished() {
    return publicity == PageVisibility.PUBLISHED;
  }

  public boolean isHidden() {
    return publicity == PageVisibility.HIDDEN;
  }

  public boolean isSaga() {
    return item instanceof Saga;
  }

  public boolean isComplete() {
    return item instanceof Saga saga && saga.completeSince() != null;
  }

  /** What the field beside the name asks for; nothing where a name is all. */
  public @Nullable String asideLabel() {
    return switch (item.kind()) {
      case FILM -> "Year";
      case SONG, ALBUM -> "Artist";
      case PERSON, PLACE, SAGA -> null;
    };
  }

  /** What stands in it. */
  public String aside() {
    String kept = Objects.requireNonNullElse(DisplayName.of(item).disambiguation(), "");
    return form.get("name").isEmpty() ? kept : form.get("aside");
  }

  /** What stands in the field for its name. */
  public String name() {
    return form.get("name").isEmpty() ? item.name() : form.get("name");
  }
}
