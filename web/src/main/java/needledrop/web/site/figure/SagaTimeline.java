package needledrop.web.site.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import needledrop.catalog.figure.SagaFilm;
import needledrop.catalog.item.Film;
import needledrop.catalog.item.Person;
import needledrop.catalog.item.Saga;
import org.jspecify.annotations.Nullable;

/**
 * A time line of a saga (film series): one row for each film, at its year, coloured by composer.
 */
public record SagaTimeline(Saga saga, List<Row> rows, List<Tick> ticks, boolean isTruncated) {
  public static final int MAX_ROWS = 40;

  private static final int ROW_HEIGHT = 46;
  private static final int AXIS_HEIGHT = 28;
  private static final int MAX_NAME_LENGTH = 34;
  private static final int TONE_COUNT = 5;
  private static final double EDGE_SHARE = .04;

  /**
   * One film.
   *
   * @param x where its year lies; nothing where that is not known
   * @param tone which colour its composer has
   */
  public record Row(SagaFilm sagaFilm, int y, @Nullable String x, int tone, boolean isCurrentFilm) {
    public int lineY() {
      return y + 32;
    }

    public String name() {
      return Ellipsis.truncate(sagaFilm.number() + ". " + sagaFilm.film().name(), MAX_NAME_LENGTH);
    }

    public String caption() {
      return Ellipsis.truncate(
          year() + (composers().isEmpty() ? "" : " · " + composers()), MAX_NAME_LENGTH + 20);
    }

    public String year() {
      return sagaFilm.year().isPresent() ? Integer.toString(sagaFilm.year().getAsInt()) : "";
    }

    public String composers() {
      return sagaFilm.composers().stream().map(Person::name).collect(Collectors.joining(", "));
    }
  }

  /** Whether it stands on the page of one of the films, and not on the saga's own. */
  public boolean isOnFilmPage() {
    return rows.stream().anyMatch(Row::isCurrentFilm);
  }

  /** A year that the axis names. */
  public record Tick(int year, String x) {}

  /**
   * The time line of these films; nothing for fewer than two.
   *
   * @param here the film whose page it stands on
   */
  public static @Nullable SagaTimeline of(Saga saga, List<SagaFilm> films, @Nullable Film here) {
    if (films.size() < 2) {
      return null;
    }
    List<SagaFilm> shown = films.stream().limit(MAX_ROWS).toList();
    YearScale scale = YearScale.of(shown.stream().flatMapToInt(film -> film.year().stream()));
    List<Long> composers = composers(shown);
    List<Row> rows = new ArrayList<>();
    for (SagaFilm film : shown) {
      rows.add(
          new Row(
              film,
              AXIS_HEIGHT + rows.size() * ROW_HEIGHT,
              film.year().isPresent() ? x(scale.at(film.year().getAsInt())) : null,
              film.composers().isEmpty()
                  ? TONE_COUNT
                  : composers.indexOf(film.composers().getFirst().id().value()) % TONE_COUNT,
              film.film().equals(here)));
    }
    return new SagaTimeline(
        saga,
        rows,
        scale.ticks().stream().map(year -> new Tick(year, x(scale.at(year)))).toList(),
        films.size() > MAX_ROWS);
  }

  private static List<Long> composers(List<SagaFilm> films) {
    return films.stream()
        .flatMap(film -> film.composers().stream().limit(1))
        .map(composer -> composer.id().value())
        .distinct()
        .toList();
  }

  private static String x(double along) {
    return Percent.of(EDGE_SHARE + along * (1 - 2 * EDGE_SHARE));
  }

  public int height() {
    return AXIS_HEIGHT + rows.size() * ROW_HEIGHT;
  }
}
