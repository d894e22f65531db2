package org.entente.book;

import java.util.List;
import java.util.Optional;
import org.entente.data.database.Query;
import org.entente.data.intake.FactSource;
import org.entente.data.rows.SheetFile;
import org.entente.data.text.DayRule;
import org.entente.data.text.FileElsewhere;
import org.entente.data.text.Location;
import org.entente.data.text.NamedFile;
import org.entente.data.text.Shown;
import org.entente.data.yaml.KeyReader;
import org.entente.data.yaml.YamlNode;
import org.entente.problems.Problem;

/**
 * Where the rows of an entry of {@code facts} come from: a file, the files of a pattern, a sheet of
 * a workbook, a table of a database, or files on another file system.
 *
 * @param entry the name by which the book calls it
 * @param files the files here; of a table the book's own file, in which the query stands
 * @param elsewhere the files on another file system
 */
record SourceOrigin(
    String entry,
    List<NamedFile> files,
    List<Elsewhere> elsewhere,
    Optional<Query> query,
    List<Problem> problems) {
  private static final String TABLE = "{database: erp, query: select id, amount from ledger}";

  /** A file on another file system, and the book's own, in which it is named. */
  record Elsewhere(NamedFile named, FileElsewhere file) {}

  /** Reads the key {@code file} or {@code table}. */
  static SourceOrigin of(
      YamlNode.Keys block, KeyReader keys, SourceFiles named, List<Problem> problems) {
    var folder = named.folder();
    if (keys.has("table")) {
      if (keys.has("file")) {
        problems.add(Problem.of("E0987", block.place()));
        keys.skip("file");
      }
      return table(keys, folder, problems);
    }
    var name = keys.requiredText("file", "costs.csv");
    if (Location.isMeant(entry(name))) {
      return elsewhere(name.orElseThrow(), keys.has("lines"), named, problems);
    }
    var files = name.map(text -> folder.files(text, problems)).orElse(List.of());
    boolean isPattern = files.size() != 1 || !files.getFirst().file().equals(entry(name));
    var entry = isPattern ? entry(name) : files.getFirst().file();
    return new SourceOrigin(entry, files, List.of(), Optional.empty(), problems);
  }

  private static SourceOrigin elsewhere(
      YamlNode.Text name, boolean areLines, SourceFiles named, List<Problem> problems) {
    var book = named.folder().path().toAbsolutePath().resolve(BookReader.FILE);
    var found =
        named.elsewhere(name, areLines, problems).stream()
            .map(file -> new Elsewhere(new NamedFile(book, file.location(), name.place()), file))
            .toList();
    return new SourceOrigin(name.value(), List.of(), found, Optional.empty(), problems);
  }

  private static String entry(Optional<YamlNode.Text> name) {
    return name.map(YamlNode.Text::value).orElse("");
  }

  private static SourceOrigin table(KeyReader keys, BookFolder folder, List<Problem> problems) {
    var entry = keys.required("table", TABLE);
    var none = new SourceOrigin("table", List.of(), List.of(), Optional.empty(), problems);
    if (entry.isEmpty() || !(entry.get().value() instanceof YamlNode.Keys block)) {
      entry.ifPresent(e ->
          problems.add(
              Problem.of(
                  "E0714", e.key().place(), "table", e.value().kind(), YamlNode.Keys.KIND, TABLE)));
      return none;
    }
    var inside = new KeyReader(block, problems);
    var database = inside.requiredText("database", "erp").filter(n -> isName(n, problems));
    var name = inside.text("name", "ledger");
    var query =
        name.isPresent()
            ? Optional.<YamlNode.Text>empty()
            : inside.requiredText("query", "select id, amount from ledger");
    inside.finish();
    query
        .filter(text -> !new Query("", text.value()).isOneSelect())
        .ifPresent(text -> problems.add(Problem.of("E0989", text.place())));
    if (database.isEmpty() || (name.isEmpty() && query.isEmpty())) {
      return none;
    }
    var at = database.get().value();
    var asked =
        name.map(table -> Query.ofTable(at, table.value()))
            .orElseGet(() -> new Query(at, query.orElseThrow().value()));
    var called = at + "." + name.map(table -> Shown.of(table.value())).orElse("query");
    var file = folder.path().toAbsolutePath().resolve(BookReader.FILE);
    var named = new NamedFile(file, called, entry.get().key().place());
    return new SourceOrigin(called, List.of(named), List.of(), Optional.of(asked), problems);
  }

  private static boolean isName(YamlNode.Text name, List<Problem> problems) {
    boolean isName = Query.isName(name.value());
    if (!isName) {
      problems.add(Problem.of("E0988", name.place(), Shown.of(name.value())));
    }
    return isName;
  }

  /** How the rows are written: the keys {@code sheet} and {@code days}. */
  FactSource.Form form(KeyReader keys) {
    var sheet = keys.text("sheet", "Costs");
    boolean isOther =
        isElsewhere() || files.stream().anyMatch(file -> !file.file().endsWith(".xlsx"));
    sheet
        .filter(text -> isOther)
        .ifPresent(text -> problems.add(Problem.of("E0977", text.place(), Shown.of(entry))));
    var days = keys.text("days", "from timestamps in UTC").flatMap(this::rule);
    return new FactSource.Form(
        entry,
        sheet.map(text -> new SheetFile.SheetName(text.value(), text.place())),
        days.orElse(DayRule.DAYS),
        query,
        Optional.empty());
  }

  private boolean isElsewhere() {
    return Location.isMeant(entry);
  }

  private Optional<DayRule> rule(YamlNode.Text text) {
    var rule = DayRule.of(text.value());
    if (rule.isEmpty()) {
      problems.add(Problem.of("E0984", text.place(), Shown.of(text.value())));
    }
    return rule;
  }
}
