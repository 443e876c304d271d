package needledrop.journal;

import java.net.URI;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import needledrop.message.Message;

/**
 * What the journal module needs from the program: its local URL, a translator of messages, and an
 * executor for background work.
 *
 * @param localAddress the URL of the program on this machine, used until the owner sets a public
 *     one
 * @param translator renders a message in a language
 * @param background runs the training of the spam filter
 */
public record Surroundings(
    URI localAddress, BiFunction<Locale, Message, String> translator, Executor background) {

  /** Creates surroundings with one thread for training the spam filter. */
  public static Surroundings of(URI localAddress, BiFunction<Locale, Message, String> translator) {
    return new Surroundings(
        localAddress,
        translator,
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("spam-trainer").daemon().factory()));
  }

  String translate(Locale language, Message message) {
    return translator.apply(language, message);
  }

  void close() {
    if (background instanceof ExecutorService threads) {
      threads.close();
    }
  }
}
