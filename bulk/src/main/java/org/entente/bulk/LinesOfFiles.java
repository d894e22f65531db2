package org.entente.bulk;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.entente.data.intake.LineRow;
import org.entente.facts.LineGrouping;
import org.entente.facts.LineTable;
import org.entente.facts.LineTableBuilder;
import org.entente.problems.Problem;

/**
 * The lines of one name from all their sources. A line of one source may correct that of another,
 * so that ids are compared over all of them before any is added up.
 */
final class LinesOfFiles {
  private final Engine engine;
  private final LineGrouping grouping;
  private final List<LinesFile> files;
  private Ids.Found ids = new Ids.Found(List.of(), false);

  LinesOfFiles(Engine engine, LineGrouping grouping, List<LinesFile> files) {
    this.engine = engine;
    this.grouping = grouping;
    this.files = files;
  }

  void addTo(LineTableBuilder table) throws SQLException, EngineFailure {
    lookAtIds();
    for (var file : files) {
      if (file.columns().isPresent()) {
        addGroups(file, table);
      } else if (file.rows().isPresent()) {
        var rows = file.rows().get();
        file.source().read(table, to -> copied(rows, to));
      }
    }
  }

  private static List<Problem> copied(LineTable rows, LineTableBuilder to) {
    for (int row = 0; row < rows.size(); row++) {
      LineRow.copy(rows, row, to);
    }
    return List.of();
  }

  private void lookAtIds() throws SQLException, EngineFailure {
    if (!grouping.lines().hasId()) {
      return;
    }
    try {
      ids = Ids.in(engine, files);
    } catch (SQLException e) {
      if (!engine.isOfRows(e)) {
        throw e;
      }
      readBrokenRowByRow();
      ids = Ids.in(engine, files);
    }
  }

  /** Text that the engine cannot part into rows is read by the reader of rows. */
  private void readBrokenRowByRow() throws EngineFailure {
    for (var file : files) {
      if (file.columns().isPresent()) {
        try {
          engine.count(file.columns().get().queries().rows());
        } catch (SQLException e) {
          if (!file.isText()) {
            throw new EngineFailure(file.file(), e);
          }
          file.readRows();
        }
      }
    }
  }

  private void addGroups(LinesFile file, LineTableBuilder table)
      throws SQLException, EngineFailure {
    var groups = new Groups(engine, file, grouping, Set.copyOf(ids.several()));
    try {
      groups.read();
    } catch (SQLException e) {
      if (!engine.isOfRows(e) || !file.isText()) {
        throw new EngineFailure(file.file(), e);
      }
      file.readRows();
      file.source().read(table, to -> copied(file.rows().orElseThrow(), to));
      return;
    }
    file.problems().addAll(file.source().read(table, groups::addTo));
    file.remember(groups.added());
    if (groups.failure().isPresent()) {
      throw new EngineFailure(file.file(), groups.failure().get());
    }
  }

  /** The sources. */
  List<LinesFile> files() {
    return files;
  }

  /** What their ids are like. */
  Ids.Found ids() {
    return ids;
  }
}
