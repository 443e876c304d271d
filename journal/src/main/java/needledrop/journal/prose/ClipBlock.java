package needledrop.journal.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Markdown block for a {@code [clip 2]} alone on its line: the position of the entry's clip of this
 * number, from one.
 */
final class ClipBlock extends CustomBlock {
  private static final Pattern LINE =
      Pattern.compile("\\[clip(?: (\\d{1,3}))?]\\s*", Pattern.CASE_INSENSITIVE);
  private static final int CODE_INDENT = 4;

  private final int number;

  private ClipBlock(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    Matcher matcher = LINE.matcher(line.subSequence(state.getNextNonSpaceIndex(), line.length()));
    return state.getIndent() < CODE_INDENT
            && isOutermost(matched.getMatchedBlockParser().getBlock())
            && matcher.matches()
        ? BlockStart.of(new ClipBlockParser(new ClipBlock(number(matcher)))).atIndex(line.length())
        : BlockStart.none();
  }

  private static int number(Matcher matcher) {
    return matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1));
  }

  // A clip splits the article, so it must be at the top level.
  private static boolean isOutermost(Block block) {
    return block instanceof Document
        || (block instanceof Paragraph && block.getParent() instanceof Document);
  }

  private static final class ClipBlockParser extends AbstractBlockParser {
    private final ClipBlock block;

    ClipBlockParser(ClipBlock block) {
      this.block = block;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }
  }
}
