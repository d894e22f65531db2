package org.entente.report.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedCheck;
import org.entente.agreement.checked.CheckedKey;
import org.entente.agreement.checked.CheckedPool;
import org.entente.agreement.compiled.Figure;
import org.entente.agreement.compiled.Figure.Kind;
import org.entente.agreement.text.Labels;
import org.entente.calendar.NamedPeriod;
import org.entente.determinations.Determination;
import org.entente.determinations.Determinations;
import org.entente.determinations.Evaluation;
import org.entente.determinations.LineUse;
import org.entente.explanations.InputUsed;

/** The figures of one agreement that a statement shows, picked by kind and set in tables. */
record AgreementFigures(
    CheckedAgreement agreement,
    List<Determination> figures,
    List<NamedPeriod> periods,
    Optional<Evaluation> evaluation) {
  private static final String TERM = "term";

  static AgreementFigures of(
      Determinations run, StatementChoice choice, CheckedAgreement agreement) {
    var figures =
        run.all().stream()
            .filter(d -> d.figure().agreement().equals(agreement.name()))
            .filter(d -> choice.includes(d.figure()))
            .toList();
    return new AgreementFigures(agreement, figures, periodsOf(figures), run.evaluation());
  }

  boolean isEmpty() {
    return figures.isEmpty();
  }

  AgreementStatement statement(List<LineUse> lineUse, Optional<LineDetail> lineDetail) {
    var used = inputsUsed();
    return new AgreementStatement(
        agreement.name(),
        agreement.labels(),
        agreement.parties(),
        agreement.signed(),
        agreement.amendments(),
        agreement.calendar().term(),
        agreement.currency(),
        periods,
        FigureTable.of(rows(Kind.NET)),
        agreement.keys().stream()
            .map(CheckedKey::name)
            .distinct()
            .map(name -> table(agreement.key(name).orElseThrow()))
            .filter(t -> !t.isEmpty())
            .toList(),
        pools(false),
        pools(true),
        AccountTables.of(this),
        FigureTable.of(rowsOf(dues(), this::heading)),
        FigureTable.of(rows(Kind.SHOWN)),
        FigureTable.of(rows(Kind.TOTAL)),
        FigureTable.of(rows(Kind.AMOUNT)),
        FigureTable.of(rows(Kind.SHORTFALL)),
        FigureTable.of(rowsOf(inputs(used), this::heading)),
        used,
        LimitFigures.tables(this),
        checks(),
        lineUse,
        lineDetail);
  }

  /** Months come before the year they end with, the term is last. */
  private static List<NamedPeriod> periodsOf(List<Determination> figures) {
    return figures.stream()
        .map(d -> d.figure().period())
        .distinct()
        .sorted(
            Comparator.comparing((NamedPeriod p) -> p.name().equals(TERM))
                .thenComparing(p -> p.period().end())
                .thenComparing(p -> p.period().start(), Comparator.reverseOrder())
                .thenComparing(NamedPeriod::name))
        .toList();
  }

  /** The shares of a key, a row for each party. */
  private FigureTable table(CheckedKey key) {
    var shares =
        ofKind(Kind.KEY).stream().filter(d -> d.figure().name().equals(key.name())).toList();
    return new FigureTable(
        key.name(),
        key.labels(),
        key.cites(),
        key.place().clause(),
        rowsOf(shares, this::partyOrCost));
  }

  /** The tables of the pools of cost, or of those of revenue. */
  private List<FigureTable> pools(boolean taken) {
    return agreement.pools().stream()
        .filter(pool -> pool.taken() == taken)
        .flatMap(pool -> tables(pool).stream())
        .toList();
  }

  /** The tables of a pool: its sum over all members first, then one for each member. */
  private List<FigureTable> tables(CheckedPool pool) {
    var ofPool =
        figures.stream()
            .filter(d -> d.figure().name().equals(pool.name()))
            .filter(d -> isOfPool(d.figure().kind()))
            .toList();
    SequencedMap<List<String>, List<Determination>> byIndices = new LinkedHashMap<>();
    for (var d : ofPool) {
      if (d.figure().indices().isEmpty()) {
        byIndices.computeIfAbsent(List.of(), i -> new ArrayList<>()).add(d);
      }
    }
    for (var d : ofPool) {
      if (!d.figure().indices().isEmpty()) {
        byIndices.computeIfAbsent(d.figure().indices(), i -> new ArrayList<>()).add(d);
      }
    }
    var tables = new ArrayList<FigureTable>();
    byIndices.forEach((indices, members) -> tables.add(table(pool, indices, members)));
    return tables;
  }

  private FigureTable table(CheckedPool pool, List<String> indices, List<Determination> members) {
    var name = indexed(pool.name(), indices);
    var labels = indices.isEmpty() ? pool.labels() : memberLabels(pool, indices);
    return new FigureTable(
        name, labels, pool.cites(), pool.place().clause(), rowsOf(members, this::partyOrCost));
  }

  private static boolean isOfPool(Kind kind) {
    return kind == Kind.COST || kind == Kind.SHARE || kind == Kind.PART;
  }

  /** The label of the member, if the pool goes by one set only. */
  private Labels memberLabels(CheckedPool pool, List<String> indices) {
    if (indices.size() != 1 || pool.by().size() != 1) {
      return Labels.NONE;
    }
    for (var set : agreement.sets()) {
      int at = set.set().members().indexOf(indices.getFirst());
      if (set.set().name().equals(pool.by().getFirst().name())
          && at >= 0
          && at < set.memberLabels().size()) {
        return set.memberLabels().get(at);
      }
    }
    return Labels.NONE;
  }

  /** All figures of a kind, a row for each subject. */
  private List<FigureRow> rows(Kind kind) {
    return rowsOf(ofKind(kind), this::heading);
  }

  /** Dues, and the days on which they are paid. */
  private List<Determination> dues() {
    return figures.stream()
        .filter(d -> d.figure().kind() == Kind.DUE || d.figure().kind() == Kind.INSTALMENT)
        .toList();
  }

  /** The values of inputs that the computed figures rest on; none where a run does not say. */
  private List<InputUsed> inputsUsed() {
    var computed =
        figures.stream()
            .map(Determination::figure)
            .filter(figure -> figure.kind() != Kind.INPUT)
            .toList();
    return evaluation.map(e -> InputUsed.by(computed, e)).orElse(List.of());
  }

  /** Of the inputs of the statement's own periods those that are used, if that is known. */
  private List<Determination> inputs(List<InputUsed> used) {
    var references =
        used.stream()
            .filter(u -> u.query().agreement().equals(agreement.name()))
            .map(u -> u.query().reference())
            .collect(Collectors.toCollection(TreeSet::new));
    return ofKind(Kind.INPUT).stream()
        .filter(d -> evaluation.isEmpty() || references.contains(d.reference()))
        .toList();
  }

  List<Determination> ofKind(Kind kind) {
    return figures.stream().filter(d -> d.figure().kind() == kind).toList();
  }

  List<FigureRow> rowsOf(List<Determination> members, Function<Figure, String> heading) {
    SequencedMap<String, List<Determination>> bySubject = new LinkedHashMap<>();
    members.stream()
        .sorted(Comparator.comparing(d -> position(d.figure())))
        .forEach(
            d -> bySubject.computeIfAbsent(d.figure().subject(), s -> new ArrayList<>()).add(d));
    return bySubject.values().stream()
        .filter(AgreementFigures::isShown)
        .map(row -> {
          var figure = row.getFirst().figure();
          return new FigureRow(heading.apply(figure), labels(figure), figure.unit(), cells(row));
        })
        .toList();
  }

  /** A part that is never moved needs no row of its own. */
  private static boolean isShown(List<Determination> row) {
    return row.getFirst().figure().kind() != Kind.PART
        || row.stream().anyMatch(d -> d.value().filter(v -> v.signum() == 0).isEmpty());
  }

  /** Only within pools and the net do rows go by party; elsewhere the order of the text stays. */
  private int position(Figure figure) {
    boolean byParty =
        switch (figure.kind()) {
          case COST, SHARE, PART, NET, KEY -> true;
          case INPUT,
              AMOUNT,
              LIMIT,
              LEFT,
              UNUSED,
              EXCESS,
              SHORTFALL,
              ACCOUNT,
              DUE,
              INSTALMENT,
              SHOWN,
              TOTAL,
              CHECK ->
              false;
        };
    return byParty ? figure.party().flatMap(agreement::party).map(p -> p.position()).orElse(-1) : 0;
  }

  List<Optional<Determination>> cells(List<Determination> row) {
    return periods.stream().map(period -> at(row, period)).toList();
  }

  static Optional<Determination> at(List<Determination> row, NamedPeriod period) {
    return row.stream().filter(d -> d.figure().period().equals(period)).findFirst();
  }

  private String partyOrCost(Figure figure) {
    var party = figure.party().orElse(figure.name());
    boolean taken = agreement.pool(figure.name()).filter(CheckedPool::taken).isPresent();
    return figure.kind() == Kind.COST
        ? taken ? "revenue" : "cost"
        : party + figure.facet().map(f -> " " + f.replace('_', ' ')).orElse("");
  }

  private String heading(Figure figure) {
    return switch (figure.kind()) {
      case NET -> figure.party().orElse(figure.name());
      case DUE -> figure.party().orElse("") + " to " + String.join(",", figure.indices());
      case INSTALMENT ->
          figure.party().orElse("")
              + " to "
              + String.join(",", figure.indices())
              + figure.facet().map(f -> " " + f.replace("on_", "on ").replace('_', '-')).orElse("");
      case SHORTFALL ->
          indexed(figure.name(), figure.indices()) + figure.party().map(p -> " / " + p).orElse("");
      case INPUT,
          AMOUNT,
          KEY,
          COST,
          SHARE,
          PART,
          LIMIT,
          LEFT,
          UNUSED,
          EXCESS,
          ACCOUNT,
          SHOWN,
          TOTAL,
          CHECK ->
          figure.subject();
    };
  }

  private Labels labels(Figure figure) {
    return switch (figure.kind()) {
      case NET, SHARE, KEY ->
          figure.party().flatMap(agreement::party).map(p -> p.labels()).orElse(Labels.NONE);
      case TOTAL ->
          agreement.totals().stream()
              .filter(t -> t.name().equals(figure.name()))
              .map(t -> t.labels())
              .findFirst()
              .orElse(Labels.NONE);
      case AMOUNT -> agreement.amount(figure.name()).map(a -> a.labels()).orElse(Labels.NONE);
      case INPUT,
          COST,
          PART,
          LIMIT,
          LEFT,
          UNUSED,
          EXCESS,
          SHORTFALL,
          ACCOUNT,
          DUE,
          INSTALMENT,
          SHOWN,
          CHECK ->
          Labels.NONE;
    };
  }

  private List<CheckRow> checks() {
    var rows = new ArrayList<CheckRow>();
    for (var name : agreement.checks().stream().map(CheckedCheck::name).distinct().toList()) {
      var check =
          agreement.checks().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
      Predicate<Determination> isOfCheck = d -> d.figure().name().equals(check.name());
      var row = ofKind(Kind.CHECK).stream().filter(isOfCheck).toList();
      if (!row.isEmpty()) {
        rows.add(new CheckRow(check.name(), check.labels(), check.cites(), cells(row)));
      }
    }
    return rows;
  }

  static String indexed(String name, List<String> indices) {
    return indices.isEmpty() ? name : name + "[" + String.join(",", indices) + "]";
  }
}
