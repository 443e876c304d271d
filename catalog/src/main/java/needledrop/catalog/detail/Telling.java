package needledrop.catalog.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.Part;
import needledrop.catalog.fact.PartialDate;
import needledrop.catalog.fact.Role;
import needledrop.catalog.item.Item;
import needledrop.store.Ids.ItemId;
import org.jspecify.annotations.Nullable;

/** Facts put into words as the page of one of their items says them. */
final class Telling {
  private final ItemId page;
  private final Map<ItemId, Item> items;

  Telling(ItemId page, Map<ItemId, Item> items) {
    this.page = page;
    this.items = items;
  }

  /** A fact in words. */
  record Told(FactLabel label, List<Part> parts) {}

  Told tell(Fact fact) {
    return switch (fact) {
      case Fact.Credit f -> credit(f);
      case Fact.InSaga f -> inSaga(f);
      case Fact.Released f -> released(f);
      case Fact.OnAlbum f -> onAlbum(f);
      case Fact.SoundtrackOf f ->
          isPage(f.album())
              ? say(FactLabel.SOUNDTRACK_OF).link(f.film()).told()
              : say(FactLabel.SOUNDTRACK).link(f.album()).told();
      case Fact.Single f ->
          f.date() == null
              ? say(FactLabel.SINGLE).said("yes").told()
              : say(FactLabel.SINGLE).words("", f.date()).told();
      case Fact.ChartPeak f ->
          say(FactLabel.CHARTS)
              .said("{} on the {}", f.peak(), f.chart())
              .words(", ", f.date())
              .told();
      case Fact.Certified f ->
          say(FactLabel.CERTIFIED)
              .words("%s (%s)".formatted(f.level(), f.by()))
              .words(", ", f.date())
              .told();
      case Fact.FilmedAt f ->
          (isPage(f.film())
                  ? say(FactLabel.FILMED_AT).link(f.place())
                  : say(FactLabel.FILMED_HERE).link(f.film()))
              .aside(f.detail())
              .told();
      case Fact.StandsIn f -> standsIn(f);
      case Fact.Located f -> say(FactLabel.LOCATED).words(f.at().inWords()).told();
      case Fact.Reused f -> reused(f);
      case Fact.CommissionedBy f ->
          isPage(f.song())
              ? say(FactLabel.COMMISSIONED_BY).link(f.person()).told()
              : say(FactLabel.COMMISSIONED).link(f.song()).told();
      case Fact.HeardIn f -> heardIn(f);
      case Fact.SeeAlso f -> say(FactLabel.MORE).link(f.title(), f.page().toString()).told();
      case Fact.Noted f -> say(FactLabel.NOTED).words(f.sentence()).told();
    };
  }

  private Told credit(Fact.Credit f) {
    return isPage(f.person())
        ? say(deed(f.role())).link(f.subject()).detail(f).told()
        : say(credit(f.role())).link(f.person()).detail(f).told();
  }

  private static FactLabel credit(Role role) {
    return switch (role) {
      case DIRECTOR -> FactLabel.DIRECTED_BY;
      case CAST -> FactLabel.CAST;
      case WROTE -> FactLabel.WRITTEN_BY;
      case COMPOSED -> FactLabel.COMPOSED_BY;
      case PERFORMED -> FactLabel.PERFORMED_BY;
      case SCORED -> FactLabel.SCORED_BY;
      case PRODUCED -> FactLabel.PRODUCED_BY;
    };
  }

  private static FactLabel deed(Role role) {
    return switch (role) {
      case DIRECTOR -> FactLabel.DIRECTED;
      case CAST -> FactLabel.PLAYED_IN;
      case WROTE -> FactLabel.WROTE;
      case COMPOSED -> FactLabel.COMPOSED;
      case PERFORMED -> FactLabel.PERFORMED;
      case SCORED -> FactLabel.SCORED;
      case PRODUCED -> FactLabel.PRODUCED;
    };
  }

  private Told inSaga(Fact.InSaga f) {
    return isPage(f.film())
        ? say(FactLabel.SAGA).link(f.saga()).said(", film {}", f.number()).told()
        : say(FactLabel.FILMS).link(f.film()).told();
  }

  private Told released(Fact.Released f) {
    return say(FactLabel.RELEASED)
        .words("", f.date())
        .maybeSaid(" as {}", f.version())
        .words(", ", f.label())
        .aside(f.country())
        .told();
  }

  private Told onAlbum(Fact.OnAlbum f) {
    return isPage(f.song())
        ? say(FactLabel.ALBUM).link(f.album()).maybeSaid(", track {}", f.track()).told()
        : say(FactLabel.TRACKS)
            .words("", f.track() == null ? null : f.track() + ". ")
            .link(f.song())
            .told();
  }

  private Told standsIn(Fact.StandsIn f) {
    Saying saying =
        say(FactLabel.STAND_INS).link(f.place()).said(" stands in for ").link(f.forPlace());
    return isPage(f.film()) ? saying.told() : saying.said(" in ").link(f.film()).told();
  }

  private Told reused(Fact.Reused f) {
    if (!isPage(f.film())) {
      return say(FactLabel.LENT)
          .words(f.work())
          .said(" in ")
          .link(f.film())
          .aside(f.detail())
          .told();
    }
    Saying saying = say(FactLabel.REUSED).words(f.work());
    return (f.from() == null ? saying : saying.said(" from ").link(f.from()))
        .aside(f.detail())
        .told();
  }

  private Told heardIn(Fact.HeardIn f) {
    Saying saying =
        isPage(f.song())
            ? say(FactLabel.HEARD_IN).link(f.film())
            : say(FactLabel.SONGS).link(f.song());
    return saying
        .words(", ", f.detail())
        .maybeSaid(" ({})", f.use() == null ? null : Part.Said.of(f.use().description()))
        .told();
  }

  private boolean isPage(ItemId id) {
    return page.equals(id);
  }

  private Saying say(FactLabel label) {
    return new Saying(label);
  }

  /** A sentence that grows from left to right. */
  private final class Saying {
    private final FactLabel label;
    private final List<Part> parts = new ArrayList<>();

    Saying(FactLabel label) {
      this.label = label;
    }

    Saying link(ItemId id) {
      parts.add(Part.to(Objects.requireNonNull(items.get(id))));
      return this;
    }

    Saying link(String text, String address) {
      parts.add(new Part.Link(text, address));
      return this;
    }

    Saying said(String english, Object... values) {
      parts.add(Part.Said.of(english, values));
      return this;
    }

    Saying maybeSaid(String english, @Nullable Object value) {
      return value == null ? this : said(english, value);
    }

    Saying words(String words) {
      parts.add(new Part.Text(words));
      return this;
    }

    Saying words(String before, @Nullable String words) {
      return words == null ? this : words(before + words);
    }

    Saying words(String before, @Nullable PartialDate date) {
      return date == null ? this : said(before + "{}", date);
    }

    Saying aside(@Nullable String words) {
      return words == null ? this : words(" (" + words + ")");
    }

    Saying detail(Fact.Credit credit) {
      return credit.role() == Role.CAST
          ? maybeSaid(" as {}", credit.detail())
          : aside(credit.detail());
    }

    Told told() {
      return new Told(label, List.copyOf(parts));
    }
  }
}
