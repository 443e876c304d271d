package needledrop.web.studio.cutting;

import io.javalin.http.BadRequestResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/**
 * The parsed value of the button that submitted the cutting form: the action and the numbers of its
 * targets, as in {@code drop 0 2}.
 */
record FormAction(String name, List<Integer> numbers) {
  static FormAction of(String button) {
    Scanner parts = new Scanner(button);
    String word = parts.hasNext() ? parts.next() : "";
    List<Integer> numbers = new ArrayList<>();
    while (parts.hasNextInt()) {
      numbers.add(parts.nextInt());
    }
    return new FormAction(word, List.copyOf(numbers));
  }

  /**
   * Returns an index of the form; 0 if none was sent.
   *
   * @param position which of the numbers after the word
   * @param count how many things there are
   * @throws BadRequestResponse if there is no thing with this index
   */
  int index(int position, int count) {
    int index = position < numbers.size() ? numbers.get(position) : 0;
    if (index < 0 || index >= count) {
      throw new BadRequestResponse("There is no sequence or shot with this number.");
    }
    return index;
  }
}
