package needledrop.web.studio.catalog;

import java.util.List;
import java.util.Objects;
import needledrop.catalog.detail.FactLine;
import needledrop.catalog.fact.FactKind;
import needledrop.catalog.fact.FactKinds;
import needledrop.catalog.item.DisplayName;
import needledrop.catalog.item.ExternalIds;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.PageVisibility;
import needledrop.catalog.item.Saga;
import needledrop.catalog.source.FactSource;
import needledrop.catalog.value.TextPart;
import needledrop.store.Ids.FactId;
import needledrop.store.Ids.HistoryEntryId;
import needledrop.web.http.Form;
import needledrop.web.studio.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The data of the studio's screen of one catalog item: its facts, maintenance, and the form that
 * adds a fact.
 *
 * @param factKind the kind of fact whose form is open
 * @param lastSource the source of the fact stated last, if it is offered for the next one
 * @param canRename whether whoever looks at it may rename it and put it into the bin
 */
public record ItemScreen(
    Item item,
    PageVisibility visibility,
    List<FactLine> facts,
    Maintenance maintenance,
    FactKind factKind,
    Form form,
    @Nullable FactSource lastSource,
    boolean canRename) {

  /** What is known about the item beside its facts, and what is to be looked after. */
  public record Maintenance(
      List<ExternalIds.StoredId> externalIds,
      List<Item> duplicates,
      List<ConflictLine> conflicts,
      List<HistoryLine> history) {}

  /** Facts that cannot all be true. */
  public record ConflictLine(List<ConflictingFact> facts) {}

  public record ConflictingFact(
      FactId id, List<TextPart> text, FactSource source, boolean isPreferred) {}

  /**
   * One line of the history.
   *
   * @param memberName no name for somebody who is gone
   * @param description as they were written down then
   */
  public record HistoryLine(
      HistoryEntryId id,
      @Nullable String memberName,
      String action,
      String description,
      String time,
      boolean canRevert) {}

  /** Whether others' data or pasted lines can fill it. */
  public String importLabel() {
    return switch (item.kind()) {
      case FILM -> "Paste a cast list or a Wikidata entity";
      case ALBUM -> "Paste a track list or a MusicBrainz release";
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
  public String lastSourceAddress() {
    return address() + "?fact=" + factFormName() + "&source=last#state";
  }

  public String kind() {
    return item.kind().key();
  }

  /** The kinds of fact that can be stated of it. */
  public List<Choice> factChoices() {
    return FactKinds.about(item.kind()).stream()
        .map(each -> Choice.of(each.formKey(), each.label()))
        .toList();
  }

  public String factFormName() {
    return factKind.formKey();
  }

  public List<FormField> fields() {
    return new FactFormMapper(factKind, item).fields();
  }

  public List<Choice> sourceChoices() {
    return SourceForm.CHOICES;
  }

  public List<FormField> sourceFields() {
    return SourceForm.fields();
  }

  /** Who sees its page, in the words of the screen. */
  public String visibilityText() {
    return switch (visibility) {
      case HIDDEN -> "Not public. No published content mentions it.";
      case REFERENCED -> "Public, because published content mentions it.";
      case PUBLISHED -> "Public. Its page is published.";
    };
  }

  public boolean isPublished() {
    return visibility == PageVisibility.PUBLISHED;
  }

  public boolean isHidden() {
    return visibility == PageVisibility.HIDDEN;
  }

  public boolean isSaga() {
    return item instanceof Saga;
  }

  public boolean isComplete() {
    return item instanceof Saga saga && saga.completeSince() != null;
  }

  /** What the field beside the name asks for; nothing where a name is all. */
  public @Nullable String disambiguationLabel() {
    return switch (item.kind()) {
      case FILM -> "Year";
      case SONG, ALBUM -> "Artist";
      case PERSON, PLACE, SAGA -> null;
    };
  }

  /** What stands in it. */
  public String disambiguation() {
    String kept = Objects.requireNonNullElse(DisplayName.of(item).disambiguation(), "");
    return form.get("name").isEmpty() ? kept : form.get("aside");
  }

  /** What stands in the field for its name. */
  public String name() {
    return form.get("name").isEmpty() ? item.name() : form.get("name");
  }
}
