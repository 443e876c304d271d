package needledrop.journal;

import java.net.URI;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/**
 * What the journal module is given by the program that runs it.
 *
 * @param localAddress the URL of the program on this machine, until the owner has chosen a public
 *     one
 * @param translator translates an English text of the interface into a language
 * @param background runs the training of the spam filter
 */
public record Surroundings(
    URI localAddress, BiFunction<Locale, String, String> translator, Executor background) {

  String translate(Locale language, String english) {
    return translator.apply(language, english);
  }
}
