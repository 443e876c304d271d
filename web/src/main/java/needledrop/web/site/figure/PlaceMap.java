package needledrop.web.site.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import needledrop.catalog.fact.Coordinates;
import needledrop.catalog.figure.FilmingLocation;
import needledrop.catalog.figure.FilmingLocation.MapPlace;
import needledrop.catalog.item.Place;
import needledrop.web.site.figure.Land.Point;
import org.jspecify.annotations.Nullable;

/**
 * A map of where a film was made, and of the places that stand in for others.
 *
 * @param title what the map shows, in English
 */
public record PlaceMap(
    String title,
    String land,
    List<Mark> marks,
    List<Link> links,
    List<FilmingLocation> locations,
    boolean isCut) {
  public static final int MOST = 40;

  /**
   * A place on the map.
   *
   * @param label its name, where there is room for it
   * @param isActed whether it is but acted by another one
   */
  public record Mark(
      Place place, String x, String y, Labels.@Nullable Label label, boolean isActed) {}

  /** From the place that was filmed to the one that it stands in for. */
  public record Link(String x1, String y1, String x2, String y2) {}

  /**
   * The map of these places; nothing where it is not known where any of them is.
   *
   * @param here a place that is shown though nothing may have been filmed there
   */
  public static @Nullable PlaceMap of(
      String title, List<FilmingLocation> all, @Nullable MapPlace here) {
    List<FilmingLocation> locations = all.stream().limit(MOST).toList();
    Map<Place, Coordinates> spots = spots(locations, here);
    if (spots.isEmpty()) {
      return null;
    }
    Crop crop = Crop.round(List.copyOf(spots.values()));
    return new PlaceMap(
        title,
        Outline.of(crop),
        marks(spots, crop, filmed(locations, here)),
        links(locations, crop),
        locations,
        all.size() > MOST);
  }

  private static Map<Place, Coordinates> spots(
      List<FilmingLocation> locations, @Nullable MapPlace here) {
    Map<Place, Coordinates> spots = new LinkedHashMap<>();
    Stream.concat(
            Stream.ofNullable(here),
            locations.stream()
                .flatMap(one ->
                    Stream.concat(Stream.of(one.place()), Stream.ofNullable(one.standsInFor()))))
        .filter(mapPlace -> mapPlace.coordinates() != null)
        .forEach(
            mapPlace -> spots.put(mapPlace.item(), Objects.requireNonNull(mapPlace.coordinates())));
    return spots;
  }

  private static Set<Place> filmed(List<FilmingLocation> locations, @Nullable MapPlace here) {
    Set<Place> filmed = new LinkedHashSet<>();
    locations.forEach(filmingLocation -> filmed.add(filmingLocation.place().item()));
    if (here != null && locations.isEmpty()) {
      filmed.add(here.item());
    }
    return filmed;
  }

  private static List<Mark> marks(Map<Place, Coordinates> spots, Crop crop, Set<Place> filmed) {
    Labels labels = new Labels(spots.values().stream().map(crop::spot).toList());
    List<Mark> marks = new ArrayList<>();
    spots.forEach((place, at) -> {
      Point spot = crop.spot(at);
      marks.add(
          new Mark(
              place,
              Percent.of(spot.east()),
              Percent.of(spot.north()),
              labels.place(place.name(), spot),
              !filmed.contains(place)));
    });
    return marks;
  }

  private static List<Link> links(List<FilmingLocation> locations, Crop crop) {
    List<Link> links = new ArrayList<>();
    for (FilmingLocation filmingLocation : locations) {
      MapPlace as = filmingLocation.standsInFor();
      if (as != null && as.coordinates() != null && filmingLocation.place().coordinates() != null) {
        Point from = crop.spot(filmingLocation.place().coordinates());
        Point to = crop.spot(as.coordinates());
        links.add(
            new Link(
                Percent.of(from.east()),
                Percent.of(from.north()),
                Percent.of(to.east()),
                Percent.of(to.north())));
      }
    }
    return links.stream().distinct().toList();
  }
}
