package needledrop.web.studio.catalog;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.Facts;
import needledrop.catalog.fact.StoredFact;
import needledrop.catalog.item.Item;
import needledrop.catalog.item.Items;
import needledrop.catalog.paste.FactProposal;
import needledrop.catalog.paste.ItemImport;
import needledrop.catalog.paste.ItemReference;
import needledrop.catalog.source.FactSource;
import needledrop.store.Ids.ItemId;
import needledrop.store.Ids.MemberId;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.http.Sessions;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.RequestParameters;
import needledrop.web.studio.page.StudioPages;
import org.jspecify.annotations.Nullable;

/**
 * The screen that imports facts into a catalog item: it parses pasted text, and adds the facts that
 * the member selects.
 */
final class ItemImportScreens implements Routes {
  private static final String PATH = "/studio/catalog/{kind}/{slug}/fill";
  private static final int MAX_NAME_LENGTH = 200;

  private final StudioPages studioPages;
  private final Items items;
  private final ItemsByName itemsByName;
  private final Facts facts;
  private final CatalogEditing editing;
  private final LastUsedSource lastUsedSource;
  private final Sessions sessions;

  ItemImportScreens(
      StudioPages studioPages,
      Items items,
      ItemsByName itemsByName,
      Facts facts,
      CatalogEditing editing,
      LastUsedSource lastUsedSource,
      Sessions sessions) {
    this.studioPages = studioPages;
    this.items = items;
    this.itemsByName = itemsByName;
    this.facts = facts;
    this.editing = editing;
    this.lastUsedSource = lastUsedSource;
    this.sessions = sessions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        PATH, request -> show(request, getItem(request), null, Form.empty(), null), Access.WRITE);
    routes.post(PATH, this::submit, Access.WRITE);
  }

  private void submit(Context request) {
    Item item = getItem(request);
    Form form = Form.of(request);
    Optional<ItemImport> pasted =
        form.build("text", () -> ItemImport.parse(form.raw("text"), item.kind()));
    if (pasted.isPresent() && form.get("act").equals("take")) {
      addFacts(request, item, pasted.get(), form);
    } else if (pasted.isPresent()) {
      if (form.get("act").equals("source")) {
        fillInLastSource(request, form);
      }
      show(request, item, pasted.get(), form, lastUsedSource.find(member(request)).orElse(null));
    } else {
      showAgain(request, item, null, form);
    }
  }

  private void fillInLastSource(Context request, Form form) {
    FactSource last = lastUsedSource.find(member(request)).orElse(null);
    if (last != null) {
      SourceForm.fill(form, last, false);
    }
  }

  private void addFacts(Context request, Item item, ItemImport itemImport, Form form) {
    if (itemImport.source() == null) {
      SourceForm.check(form);
    }
    List<Integer> ticked = selected(itemImport, form);
    ticked.forEach(n -> checkName(itemImport.proposals().get(n), n, form));
    if (ticked.isEmpty() && itemImport.externalIds().isEmpty()) {
      form.reject("take", "Select the facts to add.");
    }
    if (!form.isValid()) {
      showAgain(request, item, itemImport, form);
      return;
    }
    FactSource factSource =
        Objects.requireNonNullElseGet(itemImport.source(), () -> SourceForm.parse(form));
    List<Fact> brought = new ArrayList<>();
    for (int n : ticked) {
      brought.add(toFact(item, itemImport.proposals().get(n), form.get("name" + n), factSource));
    }
    editing
        .editor()
        .importFacts(item.id(), brought, itemImport.externalIds(), factSource, member(request));
    studioPages.redirect(
        request,
        "/studio/catalog" + item.path(),
        FlashMessage.success(
            "{count, plural, one {# fact added} other {# facts added}}. Source: {source}.",
            "count",
            brought.size(),
            "source",
            factSource.message()));
  }

  private static List<Integer> selected(ItemImport itemImport, Form form) {
    return IntStream.range(0, itemImport.proposals().size())
        .filter(n -> form.isChosen("take", Integer.toString(n)))
        .boxed()
        .toList();
  }

  private static void checkName(FactProposal factProposal, int n, Form form) {
    boolean unnamed =
        factProposal.findReference().map(ItemReference::name).filter(String::isEmpty).isPresent();
    if (unnamed) {
      form.requireMaxLength("name" + n, MAX_NAME_LENGTH);
    }
  }

  private Fact toFact(Item item, FactProposal factProposal, String typed, FactSource factSource) {
    Optional<ItemReference> mention = factProposal.findReference();
    ItemId other = mention.map(named -> findOrAddItem(named, typed, factSource).id()).orElse(null);
    return factProposal.toFact(item.id(), other);
  }

  /** The named item, or a new one if there is none. Its external id is stored. */
  private Item findOrAddItem(ItemReference itemReference, String typed, FactSource factSource) {
    ItemReference named =
        itemReference.name().isEmpty() && !typed.isEmpty()
            ? itemReference.withName(typed)
            : itemReference;
    Item item =
        findItem(named)
            .orElseGet(() -> itemsByName.add(named.kind(), named.label(), named.artist()));
    if (named.externalId() != null) {
      editing.externalIds().add(item.id(), named.externalId(), factSource.displayText());
    }
    return item;
  }

  private Optional<Item> findItem(ItemReference itemReference) {
    return Optional.ofNullable(itemReference.externalId())
        .flatMap(editing.externalIds()::findItem)
        .filter(item -> item.kind() == itemReference.kind())
        .or(() -> itemsByName.find(fullName(itemReference), itemReference.kind()));
  }

  private static String fullName(ItemReference itemReference) {
    return itemReference.artist() == null
        ? itemReference.label()
        : "%s (%s)".formatted(itemReference.name(), itemReference.artist());
  }

  private void show(
      Context request,
      Item item,
      @Nullable ItemImport itemImport,
      Form form,
      @Nullable FactSource last) {
    studioPages.show(
        request, "catalog/itemImport", Map.of("screen", screen(item, itemImport, form, last)));
  }

  private void showAgain(Context request, Item item, @Nullable ItemImport itemImport, Form form) {
    FactSource last = lastUsedSource.find(member(request)).orElse(null);
    studioPages.showInvalid(
        request, "catalog/itemImport", Map.of("screen", screen(item, itemImport, form, last)));
  }

  private ItemImportScreen screen(
      Item item, @Nullable ItemImport itemImport, Form form, @Nullable FactSource last) {
    List<ItemImportScreen.ProposedFact> lines =
        itemImport == null ? List.of() : lines(item, itemImport);
    return new ItemImportScreen(item, itemImport, lines, form, last);
  }

  private List<ItemImportScreen.ProposedFact> lines(Item item, ItemImport itemImport) {
    Set<Fact> here =
        facts.about(item.id()).stream().map(StoredFact::fact).collect(Collectors.toSet());
    List<ItemImportScreen.ProposedFact> lines = new ArrayList<>();
    for (FactProposal factProposal : itemImport.proposals()) {
      lines.add(line(lines.size(), item, factProposal, here));
    }
    return lines;
  }

  private ItemImportScreen.ProposedFact line(
      int number, Item item, FactProposal factProposal, Set<Fact> here) {
    Optional<ItemReference> mention = factProposal.findReference();
    Optional<Item> known = mention.flatMap(this::findItem);
    boolean decided = mention.isEmpty() || known.isPresent();
    return new ItemImportScreen.ProposedFact(
        number,
        factProposal.heading(),
        known.map(Item::name).or(() -> mention.map(ItemReference::name)).orElse(""),
        mention.map(named -> named.kind().key()).orElse(""),
        factProposal.details(),
        known.isPresent(),
        decided && here.contains(factProposal.toFact(item.id(), known.map(Item::id).orElse(null))));
  }

  private Item getItem(Context request) {
    return items.findByPath(RequestParameters.itemPath(request)).orElseThrow(NotFoundResponse::new);
  }

  private MemberId member(Context request) {
    return sessions.findMemberId(request).orElseThrow();
  }
}
