package needledrop.journal.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** A {@code [^1]: words} at the start of a line, and the lines up to the next empty one. */
final class Footnote extends CustomBlock {
  private static final Pattern START =
      Pattern.compile("\\[(" + FootnoteMark.LABEL + ")]:[ \\t]+(?=\\S)");
  private static final int INDENT_OF_CODE = 4;

  private final String label;

  private Footnote(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  static BlockStart tryStart(ParserState state, MatchedBlockParser around) {
    Matcher start = start(state);
    return state.getIndent() < INDENT_OF_CODE
            && isOutermost(around.getMatchedBlockParser().getBlock())
            && start.lookingAt()
        ? BlockStart.of(new Lines(new Footnote(start.group(1))))
            .atIndex(state.getNextNonSpaceIndex() + start.end())
        : BlockStart.none();
  }

  private static Matcher start(ParserState state) {
    CharSequence line = state.getLine().getContent();
    return START.matcher(line.subSequence(state.getNextNonSpaceIndex(), line.length()));
  }

  private static boolean isOutermost(Block block) {
    return block instanceof Document
        || (block instanceof Paragraph && block.getParent() instanceof Document);
  }

  private static final class Lines extends AbstractBlockParser {
    private final Footnote footnote;
    private final List<SourceLine> lines = new ArrayList<>();

    Lines(Footnote footnote) {
      this.footnote = footnote;
    }

    @Override
    public Block getBlock() {
      return footnote;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return state.isBlank() || start(state).lookingAt()
          ? BlockContinue.none()
          : BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }

    @Override
    public void addLine(SourceLine line) {
      lines.add(line);
    }

    @Override
    public void parseInlines(InlineParser parser) {
      parser.parse(SourceLines.of(lines), footnote);
    }
  }
}
