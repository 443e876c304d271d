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

/**
 * Markdown block for a footnote, {@code [^1]: text} at the start of a line, up to the next empty
 * line.
 */
final class FootnoteDefinition extends CustomBlock {
  private static final Pattern START =
      Pattern.compile("\\[(" + FootnoteReference.LABEL + ")]:[ \\t]+(?=\\S)");
  private static final int CODE_INDENT = 4;

  private final String label;

  private FootnoteDefinition(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    Matcher start = startMatcher(state);
    return state.getIndent() < CODE_INDENT
            && isOutermost(matched.getMatchedBlockParser().getBlock())
            && start.lookingAt()
        ? BlockStart.of(new DefinitionParser(new FootnoteDefinition(start.group(1))))
            .atIndex(state.getNextNonSpaceIndex() + start.end())
        : BlockStart.none();
  }

  private static Matcher startMatcher(ParserState state) {
    CharSequence line = state.getLine().getContent();
    return START.matcher(line.subSequence(state.getNextNonSpaceIndex(), line.length()));
  }

  private static boolean isOutermost(Block block) {
    return block instanceof Document
        || (block instanceof Paragraph && block.getParent() instanceof Document);
  }

  private static final class DefinitionParser extends AbstractBlockParser {
    private final FootnoteDefinition footnoteDefinition;
    private final List<SourceLine> lines = new ArrayList<>();

    DefinitionParser(FootnoteDefinition footnoteDefinition) {
      this.footnoteDefinition = footnoteDefinition;
    }

    @Override
    public Block getBlock() {
      return footnoteDefinition;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return state.isBlank() || startMatcher(state).lookingAt()
          ? BlockContinue.none()
          : BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }

    @Override
    public void addLine(SourceLine line) {
      lines.add(line);
    }

    @Override
    public void parseInlines(InlineParser parser) {
      parser.parse(SourceLines.of(lines), footnoteDefinition);
    }
  }
}
