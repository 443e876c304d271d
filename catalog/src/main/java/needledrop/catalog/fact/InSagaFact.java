package needledrop.catalog.fact;

import needledrop.catalog.name.Preconditions;
import needledrop.store.Ids.FilmId;
import needledrop.store.Ids.SagaId;

public record InSagaFact(FilmId film, SagaId saga, int number) implements Fact {
  public InSagaFact {
    Preconditions.requirePositive("The number in a saga", number);
  }
}
