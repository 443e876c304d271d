package needledrop.catalog.detail;

/** The labels of Details, in the order in which they stand there. */
public enum FactLabel {
  DIRECTED_BY("Directed by"),
  CAST("Cast"),
  PERFORMED_BY("Performed by"),
  WRITTEN_BY("Written by"),
  COMPOSED_BY("Composed by"),
  SCORED_BY("Score by"),
  PRODUCED_BY("Produced by"),
  COMMISSIONED_BY("Commissioned by"),
  DIRECTED("Directed"),
  PLAYED_IN("Played in"),
  PERFORMED("Performed"),
  WROTE("Wrote"),
  COMPOSED("Composed"),
  SCORED("Scored"),
  PRODUCED("Produced"),
  COMMISSIONED("Commissioned"),
  FILMS("Films"),
  SAGA("Saga"),
  SOUNDTRACK_OF("Soundtrack of"),
  SOUNDTRACK("Soundtrack"),
  TRACKS("Tracks"),
  ALBUM("Album"),
  SINGLE("Single"),
  RELEASED("Released"),
  CHARTS("Charts"),
  CERTIFIED("Certified"),
  LOCATION("Where it is"),
  FILMED_AT("Filmed at"),
  FILMED_HERE("Filmed here"),
  STAND_INS("Stand-ins"),
  HEARD_IN("Heard in"),
  SONGS("Songs"),
  REUSED("Used again in it"),
  REUSED_ELSEWHERE("Used again elsewhere"),
  FREE_TEXT("Note"),
  SEE_ALSO("More");

  private final String text;

  FactLabel(String words) {
    this.text = words;
  }

  public String text() {
    return text;
  }
}
