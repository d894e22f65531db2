package org.entente.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LinksTest {
  static Stream<String> pages() {
    return Page.all().stream().map(Page::name);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(String name) {
    var page = Page.of(name);
    for (var link : page.links()) {
      if (!link.matches("\\w+:.*")) {
        assertThat(leads(page, link)).as(name + " links to " + link).isTrue();
      }
    }
  }

  private static boolean leads(Page page, String link) {
    var parts = List.of(link.split("#", 2));
    var target =
        parts.getFirst().isEmpty()
            ? page.path()
            : page.path().resolveSibling(parts.getFirst()).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return parts.size() == 1
        || Page.of(Page.ROOT.relativize(target).toString()).anchors().contains(parts.get(1));
  }

  @Test
  void everyPageIsReachedFromTheIndex() {
    var reached = new java.util.TreeSet<String>();
    reach("docs/README.md", reached);
    assertThat(pages().filter(name -> name.startsWith("docs/")).toList()).isSubsetOf(reached);
  }

  private static void reach(String name, java.util.Set<String> reached) {
    if (!reached.add(name)) {
      return;
    }
    var page = Page.of(name);
    for (var link : page.links()) {
      var target = page.path().resolveSibling(link.split("#", 2)[0]).normalize();
      if (link.matches("[\\w./-]+\\.md(#.*)?") && target.startsWith(Page.ROOT.resolve("docs"))) {
        reach(Page.ROOT.relativize(target).toString(), reached);
      }
    }
  }
}
