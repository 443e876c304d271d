package needledrop.web.site.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import needledrop.catalog.figure.FilmingLocation;
import needledrop.catalog.figure.FilmingLocation.MapPlace;
import needledrop.catalog.item.Place;
import needledrop.catalog.value.Coordinates;
import needledrop.web.site.figure.LandPolygons.Point;
import org.jspecify.annotations.Nullable;

/**
 * A map of the filming locations of an item, with lines from each filmed place to the place that it
 * stands in for.
 *
 * @param title what the map shows, in English
 */
public record PlaceMap(
    String title,
    String landPath,
    List<Marker> markers,
    List<StandInLine> standInLines,
    List<FilmingLocation> locations,
    boolean isTruncated) {
  public static final int MAX_PLACES = 40;

  /**
   * A place on the map.
   *
   * @param label its name, where there is room for it
   * @param isPortrayed whether it is but acted by another one
   */
  public record Marker(
      Place place, String x, String y, MapLabelPlacer.@Nullable Label label, boolean isPortrayed) {}

  /** From the place that was filmed to the one that it stands in for. */
  public record StandInLine(String x1, String y1, String x2, String y2) {}

  /**
   * The map of these places; nothing where it is not known where any of them is.
   *
   * @param here a place that is shown though nothing may have been filmed there
   */
  public static @Nullable PlaceMap of(
      String title, List<FilmingLocation> all, @Nullable MapPlace here) {
    List<FilmingLocation> locations = all.stream().limit(MAX_PLACES).toList();
    Map<Place, Coordinates> spots = coordinatesByPlace(locations, here);
    if (spots.isEmpty()) {
      return null;
    }
    MapProjection mapProjection = MapProjection.around(List.copyOf(spots.values()));
    return new PlaceMap(
        title,
        LandPath.of(mapProjection),
        markers(spots, mapProjection, filmedPlaces(locations, here)),
        standInLines(locations, mapProjection),
        locations,
        all.size() > MAX_PLACES);
  }

  private static Map<Place, Coordinates> coordinatesByPlace(
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

  private static Set<Place> filmedPlaces(List<FilmingLocation> locations, @Nullable MapPlace here) {
    Set<Place> filmed = new LinkedHashSet<>();
    locations.forEach(filmingLocation -> filmed.add(filmingLocation.place().item()));
    if (here != null && locations.isEmpty()) {
      filmed.add(here.item());
    }
    return filmed;
  }

  private static List<Marker> markers(
      Map<Place, Coordinates> spots, MapProjection mapProjection, Set<Place> filmed) {
    MapLabelPlacer mapLabelPlacer =
        new MapLabelPlacer(spots.values().stream().map(mapProjection::project).toList());
    List<Marker> marks = new ArrayList<>();
    spots.forEach((place, at) -> {
      Point spot = mapProjection.project(at);
      marks.add(
          new Marker(
              place,
              Percent.of(spot.east()),
              Percent.of(spot.north()),
              mapLabelPlacer.place(place.name(), spot),
              !filmed.contains(place)));
    });
    return marks;
  }

  private static List<StandInLine> standInLines(
      List<FilmingLocation> locations, MapProjection mapProjection) {
    List<StandInLine> links = new ArrayList<>();
    for (FilmingLocation filmingLocation : locations) {
      MapPlace as = filmingLocation.standsInFor();
      if (as != null && as.coordinates() != null && filmingLocation.place().coordinates() != null) {
        Point from = mapProjection.project(filmingLocation.place().coordinates());
        Point to = mapProjection.project(as.coordinates());
        links.add(
            new StandInLine(
                Percent.of(from.east()),
                Percent.of(from.north()),
                Percent.of(to.east()),
                Percent.of(to.north())));
      }
    }
    return links.stream().distinct().toList();
  }
}
