package org.entente.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A page of the project in Markdown: its fenced blocks, its links and the headings they lead to.
 */
final class Page {
  /** The project's own folder. */
  static final Path ROOT = root();

  private final Path path;
  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final List<String> anchors = new ArrayList<>();

  private Page(Path path) {
    this.path = path;
    try {
      this.text = Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Parser.builder()
        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
        .build()
        .parse(text)
        .accept(new Reader());
  }

  static Page of(String path) {
    return new Page(ROOT.resolve(path));
  }

  /** The pages whose blocks run: those in the root, and all under {@code docs}. */
  static List<Page> all() {
    try (var root = Files.list(ROOT);
        var docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(root, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(Page::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the page from the project's folder: {@code docs/tutorial/your-first.md}. */
  String name() {
    return ROOT.relativize(path).toString().replace('\\', '/');
  }

  Path path() {
    return path;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Where the links of the page lead, as written. */
  List<String> links() {
    return links;
  }

  /** What may stand behind {@code #} in a link to this page. */
  List<String> anchors() {
    return anchors;
  }

  /** Writes the page anew with other text in these blocks. */
  void rewrite(SequencedMap<Block, String> texts) {
    var lines = new ArrayList<>(text.lines().toList());
    for (var entry : texts.reversed().entrySet()) {
      var block = entry.getKey();
      var old = lines.subList(block.line(), block.line() + block.lines().size());
      old.clear();
      old.addAll(entry.getValue().lines().toList());
    }
    try {
      Files.writeString(path, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    var here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("ARCHITECTURE.md"))) {
      here = here.getParent();
    }
    return here;
  }

  private final class Reader extends AbstractVisitor {
    @Override
    public void visit(FencedCodeBlock block) {
      int line = block.getSourceSpans().getFirst().getLineIndex() + 1;
      blocks.add(new Block(block.getInfo().strip(), block.getLiteral(), line));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      int line = block.getSourceSpans().getFirst().getLineIndex() + 1;
      blocks.add(new Block("", block.getLiteral(), line));
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Heading heading) {
      anchors.add(anchor(words(heading)));
      visitChildren(heading);
    }

    private static String words(Node node) {
      var words = new StringBuilder();
      for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
        words.append(
            switch (child) {
              case Text t -> t.getLiteral();
              case Code code -> code.getLiteral();
              default -> words(child);
            });
      }
      return words.toString();
    }

    private static String anchor(String heading) {
      return heading
          .toLowerCase(java.util.Locale.ROOT)
          .replaceAll("[^\\p{L}\\p{N} _-]", "")
          .replace(' ', '-');
    }
  }
}
