package needledrop.cli;

import java.util.List;

/** Where every module keeps the steps that its part of the database was made in. */
public final class Migrations {
  public static final List<String> ALL =
      List.of(
          "needledrop/catalog/migrations",
          "needledrop/journal/migrations",
          "needledrop/jobs/migrations",
          "needledrop/web/migrations");

  private Migrations() {}
}
