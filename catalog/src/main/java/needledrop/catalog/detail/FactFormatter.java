package needledrop.catalog.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import needledrop.catalog.fact.CertificationFact;
import needledrop.catalog.fact.ChartPeakFact;
import needledrop.catalog.fact.CommissionedByFact;
import needledrop.catalog.fact.CreditFact;
import needledrop.catalog.fact.CreditRole;
import needledrop.catalog.fact.Fact;
import needledrop.catalog.fact.FilmedAtFact;
import needledrop.catalog.fact.FreeTextFact;
import needledrop.catalog.fact.HeardInFact;
import needledrop.catalog.fact.InSagaFact;
import needledrop.catalog.fact.LocationFact;
import needledrop.catalog.fact.OnAlbumFact;
import needledrop.catalog.fact.PartialDate;
import needledrop.catalog.fact.ReleaseFact;
import needledrop.catalog.fact.SeeAlsoFact;
import needledrop.catalog.fact.SingleFact;
import needledrop.catalog.fact.SoundtrackOfFact;
import needledrop.catalog.fact.StandsInFact;
import needledrop.catalog.fact.TextPart;
import needledrop.catalog.fact.WorkReuseFact;
import needledrop.catalog.item.Item;
import needledrop.store.Ids.ItemId;
import org.jspecify.annotations.Nullable;

/** Facts put into words as the page of one of their items says them. */
final class FactFormatter {
  private final ItemId pageItem;
  private final Map<ItemId, Item> items;

  FactFormatter(ItemId page, Map<ItemId, Item> items) {
    this.pageItem = page;
    this.items = items;
  }

  /** A fact in words. */
  record FormattedFact(FactLabel label, List<TextPart> parts) {}

  FormattedFact format(Fact fact) {
    return switch (fact) {
      case CreditFact f -> credit(f);
      case InSagaFact f -> inSaga(f);
      case ReleaseFact f -> released(f);
      case OnAlbumFact f -> onAlbum(f);
      case SoundtrackOfFact f ->
          isPageItem(f.album())
              ? sentence(FactLabel.SOUNDTRACK_OF).link(f.film()).build()
              : sentence(FactLabel.SOUNDTRACK).link(f.album()).build();
      case SingleFact f ->
          f.date() == null
              ? sentence(FactLabel.SINGLE).message("yes").build()
              : sentence(FactLabel.SINGLE).text("", f.date()).build();
      case ChartPeakFact f ->
          sentence(FactLabel.CHARTS)
              .message("{} on the {}", f.peak(), f.chart())
              .text(", ", f.date())
              .build();
      case CertificationFact f ->
          sentence(FactLabel.CERTIFIED)
              .text("%s (%s)".formatted(f.level(), f.by()))
              .text(", ", f.date())
              .build();
      case FilmedAtFact f ->
          (isPageItem(f.film())
                  ? sentence(FactLabel.FILMED_AT).link(f.place())
                  : sentence(FactLabel.FILMED_HERE).link(f.film()))
              .inParentheses(f.detail())
              .build();
      case StandsInFact f -> standsIn(f);
      case LocationFact f -> sentence(FactLabel.LOCATION).text(f.at().displayText()).build();
      case WorkReuseFact f -> reused(f);
      case CommissionedByFact f ->
          isPageItem(f.song())
              ? sentence(FactLabel.COMMISSIONED_BY).link(f.person()).build()
              : sentence(FactLabel.COMMISSIONED).link(f.song()).build();
      case HeardInFact f -> heardIn(f);
      case SeeAlsoFact f ->
          sentence(FactLabel.SEE_ALSO).link(f.title(), f.page().toString()).build();
      case FreeTextFact f -> sentence(FactLabel.FREE_TEXT).text(f.sentence()).build();
    };
  }

  private FormattedFact credit(CreditFact f) {
    return isPageItem(f.person())
        ? sentence(personLabel(f.role())).link(f.subject()).detail(f).build()
        : sentence(credit(f.role())).link(f.person()).detail(f).build();
  }

  private static FactLabel credit(CreditRole creditRole) {
    return switch (creditRole) {
      case DIRECTOR -> FactLabel.DIRECTED_BY;
      case CAST -> FactLabel.CAST;
      case WROTE -> FactLabel.WRITTEN_BY;
      case COMPOSED -> FactLabel.COMPOSED_BY;
      case PERFORMED -> FactLabel.PERFORMED_BY;
      case SCORED -> FactLabel.SCORED_BY;
      case PRODUCED -> FactLabel.PRODUCED_BY;
    };
  }

  private static FactLabel personLabel(CreditRole creditRole) {
    return switch (creditRole) {
      case DIRECTOR -> FactLabel.DIRECTED;
      case CAST -> FactLabel.PLAYED_IN;
      case WROTE -> FactLabel.WROTE;
      case COMPOSED -> FactLabel.COMPOSED;
      case PERFORMED -> FactLabel.PERFORMED;
      case SCORED -> FactLabel.SCORED;
      case PRODUCED -> FactLabel.PRODUCED;
    };
  }

  private FormattedFact inSaga(InSagaFact f) {
    return isPageItem(f.film())
        ? sentence(FactLabel.SAGA).link(f.saga()).message(", film {}", f.number()).build()
        : sentence(FactLabel.FILMS).link(f.film()).build();
  }

  private FormattedFact released(ReleaseFact f) {
    return sentence(FactLabel.RELEASED)
        .text("", f.date())
        .messageIfPresent(" as {}", f.version())
        .text(", ", f.label())
        .inParentheses(f.country())
        .build();
  }

  private FormattedFact onAlbum(OnAlbumFact f) {
    return isPageItem(f.song())
        ? sentence(FactLabel.ALBUM)
            .link(f.album())
            .messageIfPresent(", track {}", f.track())
            .build()
        : sentence(FactLabel.TRACKS)
            .text("", f.track() == null ? null : f.track() + ". ")
            .link(f.song())
            .build();
  }

  private FormattedFact standsIn(StandsInFact f) {
    SentenceBuilder sentenceBuilder =
        sentence(FactLabel.STAND_INS).link(f.place()).message(" stands in for ").link(f.forPlace());
    return isPageItem(f.film())
        ? sentenceBuilder.build()
        : sentenceBuilder.message(" in ").link(f.film()).build();
  }

  private FormattedFact reused(WorkReuseFact f) {
    if (!isPageItem(f.film())) {
      return sentence(FactLabel.REUSED_ELSEWHERE)
          .text(f.work())
          .message(" in ")
          .link(f.film())
          .inParentheses(f.detail())
          .build();
    }
    SentenceBuilder sentenceBuilder = sentence(FactLabel.REUSED).text(f.work());
    return (f.from() == null ? sentenceBuilder : sentenceBuilder.message(" from ").link(f.from()))
        .inParentheses(f.detail())
        .build();
  }

  private FormattedFact heardIn(HeardInFact f) {
    SentenceBuilder sentenceBuilder =
        isPageItem(f.song())
            ? sentence(FactLabel.HEARD_IN).link(f.film())
            : sentence(FactLabel.SONGS).link(f.song());
    return sentenceBuilder
        .text(", ", f.detail())
        .messageIfPresent(
            " ({})", f.use() == null ? null : TextPart.Message.of(f.use().description()))
        .build();
  }

  private boolean isPageItem(ItemId id) {
    return pageItem.equals(id);
  }

  private SentenceBuilder sentence(FactLabel label) {
    return new SentenceBuilder(label);
  }

  /** A sentence that grows from left to right. */
  private final class SentenceBuilder {
    private final FactLabel label;
    private final List<TextPart> parts = new ArrayList<>();

    SentenceBuilder(FactLabel label) {
      this.label = label;
    }

    SentenceBuilder link(ItemId id) {
      parts.add(TextPart.linkTo(Objects.requireNonNull(items.get(id))));
      return this;
    }

    SentenceBuilder link(String text, String address) {
      parts.add(new TextPart.Link(text, address));
      return this;
    }

    SentenceBuilder message(String english, Object... values) {
      parts.add(TextPart.Message.of(english, values));
      return this;
    }

    SentenceBuilder messageIfPresent(String english, @Nullable Object value) {
      return value == null ? this : message(english, value);
    }

    SentenceBuilder text(String words) {
      parts.add(new TextPart.Text(words));
      return this;
    }

    SentenceBuilder text(String before, @Nullable String words) {
      return words == null ? this : text(before + words);
    }

    SentenceBuilder text(String before, @Nullable PartialDate date) {
      return date == null ? this : message(before + "{}", date);
    }

    SentenceBuilder inParentheses(@Nullable String words) {
      return words == null ? this : text(" (" + words + ")");
    }

    SentenceBuilder detail(CreditFact credit) {
      return credit.role() == CreditRole.CAST
          ? messageIfPresent(" as {}", credit.detail())
          : inParentheses(credit.detail());
    }

    FormattedFact build() {
      return new FormattedFact(label, List.copyOf(parts));
    }
  }
}
