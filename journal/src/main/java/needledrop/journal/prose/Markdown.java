package needledrop.journal.prose;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The two dialects people write here, parsed: the author's, with names, embeds and clips; and the
 * replies', which knows paragraphs, lists, quotes, code and links, and takes HTML for text.
 *
 * <p>Nesting is bounded in both, so the tree can be walked by plain recursion.
 */
final class Markdown {
  static final int LONGEST = 500_000;
  static final int MOST_NAMES = 5_000;
  private static final Pattern NAME_OPENED = Pattern.compile("\\[\\[");
  private static final Pattern NOTE_OPENED = Pattern.compile("\\[\\^");
  private static final int DEEPEST = 50;

  /** What an author's text has beyond the usual, in the parser and where it is drawn. */
  static final List<Extension> EXTENSIONS =
      List.of(AutolinkExtension.create(), TablesExtension.create(), strikethrough());

  /** What a reply has beyond the usual. */
  static final List<Extension> REPLY_EXTENSIONS =
      List.of(AutolinkExtension.create(), strikethrough());

  private static final Parser AUTHORS =
      bounded()
          .extensions(EXTENSIONS)
          .customBlockParserFactory(ClipPlace::tryStart)
          .customBlockParserFactory(Footnote::tryStart)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .linkProcessor(NameLink::read)
          .linkProcessor(FootnoteMark::read)
          .postProcessor(NameLink::stripOuterBrackets)
          .postProcessor(Footnotes::gather)
          .build();

  private static final Parser REPLIES =
      bounded()
          .extensions(REPLY_EXTENSIONS)
          .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
          .build();

  private Markdown() {}

  /** Two tildes, as in "~~struck out~~"; one alone is "about", as in "~30 minutes". */
  private static Extension strikethrough() {
    return StrikethroughExtension.builder().requireTwoTildes(true).build();
  }

  static Node authors(String text) {
    refuseTooMuch(text);
    return Video.standAlone(NameBrackets.show(AUTHORS.parse(NameBrackets.hide(text))), text);
  }

  static Node replies(String text) {
    refuseTooLong(text);
    return REPLIES.parse(text);
  }

  private static Parser.Builder bounded() {
    return Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST);
  }

  // The parser's work grows with the square of the brackets left open, as every name leaves one.
  static void refuseTooMuch(String text) {
    refuseTooLong(text);
    long names = NAME_OPENED.matcher(text).results().limit(MOST_NAMES + 1).count();
    refuseAbove(MOST_NAMES, names, "A text may have %,d names in double brackets.");
    long notes = NOTE_OPENED.matcher(text).results().limit(MOST_NAMES + 1).count();
    refuseAbove(MOST_NAMES, notes, "A text may have %,d footnotes.");
  }

  private static void refuseTooLong(String text) {
    refuseAbove(LONGEST, text.length(), "A text may have %,d letters.");
  }

  private static void refuseAbove(int most, long count, String words) {
    if (count > most) {
      throw new IllegalArgumentException(words.formatted(most));
    }
  }
}
