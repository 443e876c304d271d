package needledrop.journal.prose;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import needledrop.message.InvalidInputException;
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
 * Parses the two Markdown dialects: that of authors, with names, embeds and clips; and that of
 * replies, which has paragraphs, lists, quotes, code and links, and treats HTML as text.
 *
 * <p>Nesting is limited in both, so the tree can be walked recursively.
 */
final class MarkdownParser {
  static final int MAX_LENGTH = 500_000;
  static final int MAX_NAMES = 5_000;
  private static final Pattern NAME_START = Pattern.compile("\\[\\[");
  private static final Pattern FOOTNOTE_START = Pattern.compile("\\[\\^");
  private static final int MAX_NESTING = 50;

  /** The extensions for authors, for the parser and the renderer. */
  static final List<Extension> ARTICLE_EXTENSIONS =
      List.of(AutolinkExtension.create(), TablesExtension.create(), strikethrough());

  /** The extensions for replies. */
  static final List<Extension> REPLY_EXTENSIONS =
      List.of(AutolinkExtension.create(), strikethrough());

  private static final Parser ARTICLE_PARSER =
      boundedParser()
          .extensions(ARTICLE_EXTENSIONS)
          .customBlockParserFactory(ClipBlock::tryStart)
          .customBlockParserFactory(FootnoteDefinition::tryStart)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .linkProcessor(WikiLink::parse)
          .linkProcessor(FootnoteReference::parse)
          .postProcessor(WikiLink::stripOuterBrackets)
          .postProcessor(FootnoteSection::collect)
          .build();

  private static final Parser REPLY_PARSER =
      boundedParser()
          .extensions(REPLY_EXTENSIONS)
          .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
          .build();

  private MarkdownParser() {}

  /** Two tildes, as in "~~deleted~~"; a single one means "about", as in "~30 minutes". */
  private static Extension strikethrough() {
    return StrikethroughExtension.builder().requireTwoTildes(true).build();
  }

  static Node parseArticle(String text) {
    checkLimits(text);
    return VideoBlock.extract(
        NestedBrackets.unescape(ARTICLE_PARSER.parse(NestedBrackets.escape(text))), text);
  }

  static Node parseReply(String text) {
    checkLength(text);
    return REPLY_PARSER.parse(text);
  }

  private static Parser.Builder boundedParser() {
    return Parser.builder().maxOpenBlockParsers(MAX_NESTING).maxInlineNesting(MAX_NESTING);
  }

  // The parser's time grows with the square of the number of open brackets, and each name leaves
  // one open.
  static void checkLimits(String text) {
    checkLength(text);
    long names = NAME_START.matcher(text).results().limit(MAX_NAMES + 1).count();
    checkAtMost(MAX_NAMES, names, "Texts can have at most {max} names in double brackets.");
    long footnotes = FOOTNOTE_START.matcher(text).results().limit(MAX_NAMES + 1).count();
    checkAtMost(MAX_NAMES, footnotes, "Texts can have at most {max} footnotes.");
  }

  private static void checkLength(String text) {
    checkAtMost(MAX_LENGTH, text.length(), "Texts can have at most {max} characters.");
  }

  private static void checkAtMost(int max, long count, String template) {
    if (count > max) {
      throw new InvalidInputException(template, "max", max);
    }
  }
}
