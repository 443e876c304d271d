package needledrop.catalog.fact;

import needledrop.catalog.item.ItemKind;
import needledrop.catalog.name.Preconditions;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.SagaId;

/** The fact that a film is part of a saga (a film series), with its number from 1. */
public record InSagaFact(FilmId film, SagaId saga, int number) implements Fact {
  static final FactKind KIND =
      FactKind.of(InSagaFact.class, "in_saga", "In a saga")
          .part("film", "Film")
          .part("saga", "Saga")
          .part("number", "Number in the saga")
          .viewOn("film", "Saga", "{saga}, film {number}")
          .schema(ItemKind.FILM, "isPartOf", "saga")
          .viewOn("saga", "Films", "{film}")
          .oneValueOf("number", "film", "saga")
          .build();

  public InSagaFact {
    Preconditions.requirePositive("The number in a saga", number);
  }
}
