package needledrop.web.studio.cutting;

import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/**
 * The button a form was sent with: a word, and the numbers of what it is about, as in {@code drop 0
 * 2}.
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

  /** The number at this place; zero where none was sent. */
  int number(int place) {
    return place < numbers.size() ? numbers.get(place) : 0;
  }
}
