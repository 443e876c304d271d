package needledrop.web.site.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import needledrop.catalog.figure.SagaFilm;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Saga;
import org.jspecify.annotations.Nullable;

/** A saga drawn as a time line: its films by year, coloured by who scored each. */
public record SagaLine(Saga saga, List<Row> rows, List<Tick> ticks, boolean isCut) {
  public static final int MOST = 40;

  private static final int ROW = 46;
  private static final int AXIS = 28;
  private static final int LONGEST = 34;
  private static final int TONES = 5;
  private static final double EDGE = .04;

  /**
   * One film.
   *
   * @param x where its year lies; nothing where that is not known
   * @param tone which colour its composer has
   */
  public record Row(SagaFilm scored, int y, @Nullable String x, int tone, boolean isHere) {
    public int line() {
      return y + 32;
    }

    public String name() {
      return Shortened.of(scored.number() + ". " + scored.film().name(), LONGEST);
    }

    public String aside() {
      return Shortened.of(
          year() + (composers().isEmpty() ? "" : " · " + composers()), LONGEST + 20);
    }

    public String year() {
      return scored.year().isPresent() ? Integer.toString(scored.year().getAsInt()) : "";
    }

    public String composers() {
      return scored.composers().stream().map(Person::name).collect(Collectors.joining(", "));
    }
  }

  /** Whether it stands on the page of one of the films, and not on the saga's own. */
  public boolean isElsewhere() {
    return rows.stream().anyMatch(Row::isHere);
  }

  /** A year that the axis names. */
  public record Tick(int year, String x) {}

  /**
   * The time line of these films; nothing for fewer than two.
   *
   * @param here the film whose page it stands on
   */
  public static @Nullable SagaLine of(Saga saga, List<SagaFilm> films, @Nullable Film here) {
    if (films.size() < 2) {
      return null;
    }
    List<SagaFilm> shown = films.stream().limit(MOST).toList();
    YearScale scale = YearScale.of(shown.stream().flatMapToInt(film -> film.year().stream()));
    List<Long> composers = composers(shown);
    List<Row> rows = new ArrayList<>();
    for (SagaFilm film : shown) {
      rows.add(
          new Row(
              film,
              AXIS + rows.size() * ROW,
              film.year().isPresent() ? x(scale.at(film.year().getAsInt())) : null,
              film.composers().isEmpty()
                  ? TONES
                  : composers.indexOf(film.composers().getFirst().id().value()) % TONES,
              film.film().equals(here)));
    }
    return new SagaLine(
        saga,
        rows,
        scale.ticks().stream().map(year -> new Tick(year, x(scale.at(year)))).toList(),
        films.size() > MOST);
  }

  private static List<Long> composers(List<SagaFilm> films) {
    return films.stream()
        .flatMap(film -> film.composers().stream().limit(1))
        .map(composer -> composer.id().value())
        .distinct()
        .toList();
  }

  private static String x(double along) {
    return Percent.of(EDGE + along * (1 - 2 * EDGE));
  }

  public int height() {
    return AXIS + rows.size() * ROW;
  }
}
