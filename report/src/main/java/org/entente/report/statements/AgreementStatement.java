package org.entente.report.statements;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedAgreement.Amendment;
import org.entente.agreement.checked.CheckedAgreement.Party;
import org.entente.agreement.text.Labels;
import org.entente.amounts.Currency;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.determinations.Determination;
import org.entente.determinations.Determination.Status;
import org.entente.determinations.LineUse;
import org.entente.explanations.InputUsed;

/**
 * The part of a statement that belongs to one agreement: who bears what by period, and how far the
 * limits are used.
 *
 * @param periods months before the year they lie in, years in order, the term last
 * @param keys a table of shares for each key
 * @param amendments those in force, in the order in which they take effect
 * @param net what each party bears in all, dues counted
 * @param shown what is shown to parties in currencies of their own
 * @param pools a table for each pool, and for each member of an indexed one after their sum
 * @param revenue likewise for the pools of revenue
 * @param accounts a table for each account, and for each member of an indexed one
 * @param inputs the values of inputs that the figures rest on, in the periods of the statement
 * @param inputsUsed all values that the figures rest on, with their facts
 * @param lineDetail the lines with the part of each party, if they were asked for
 */
public record AgreementStatement(
    String name,
    Labels labels,
    List<Party> parties,
    LocalDate signed,
    List<Amendment> amendments,
    Period term,
    Currency currency,
    List<NamedPeriod> periods,
    FigureTable net,
    List<FigureTable> keys,
    List<FigureTable> pools,
    List<FigureTable> revenue,
    List<FigureTable> accounts,
    FigureTable dues,
    FigureTable shown,
    FigureTable totals,
    FigureTable amounts,
    FigureTable shortfalls,
    FigureTable inputs,
    List<InputUsed> inputsUsed,
    List<LimitTable> limits,
    List<CheckRow> checks,
    List<LineUse> lineUse,
    Optional<LineDetail> lineDetail) {
  public AgreementStatement {
    requireNonNull(name, "name is null");
    requireNonNull(labels, "labels is null");
    parties = List.copyOf(parties);
    amendments = List.copyOf(amendments);
    periods = List.copyOf(periods);
    keys = List.copyOf(keys);
    pools = List.copyOf(pools);
    revenue = List.copyOf(revenue);
    accounts = List.copyOf(accounts);
    inputsUsed = List.copyOf(inputsUsed);
    limits = List.copyOf(limits);
    checks = List.copyOf(checks);
    lineUse = List.copyOf(lineUse);
    requireNonNull(lineDetail, "lineDetail is null");
  }

  /** The values used that stand in no column of the statement, such as those of earlier years. */
  public List<InputUsed> inputsOfOtherPeriods() {
    var inTable = new TreeSet<String>();
    inputs.rows().forEach(row -> row.determinations().forEach(d -> inTable.add(d.reference())));
    return inputsUsed.stream()
        .filter(
            u -> !u.query().agreement().equals(name) || !inTable.contains(u.query().reference()))
        .toList();
  }

  /** Every figure shown, in the order of the sections, each once. */
  public List<Determination> determinations() {
    var figures = new ArrayList<Determination>();
    addRows(figures, net);
    pools.forEach(pool -> addRows(figures, pool));
    revenue.forEach(pool -> addRows(figures, pool));
    accounts.forEach(account -> addRows(figures, account));
    addRows(figures, dues);
    addRows(figures, shown);
    addRows(figures, totals);
    for (var limit : limits) {
      for (var window : limit.windows()) {
        window.bound().ifPresent(figures::add);
        window.left().ifPresent(figures::add);
      }
    }
    addRows(figures, shortfalls);
    checks.forEach(check -> check.cells().forEach(cell -> cell.ifPresent(figures::add)));
    keys.forEach(key -> addRows(figures, key));
    addRows(figures, amounts);
    addRows(figures, inputs);
    SequencedMap<String, Determination> once = new LinkedHashMap<>();
    figures.forEach(d -> once.putIfAbsent(d.reference(), d));
    return List.copyOf(once.values());
  }

  /** The statuses that need a mark and a line in the legend, in their order. */
  public SequencedSet<Status> marks() {
    var marks = new TreeSet<Status>();
    determinations().forEach(d -> marks.add(d.status()));
    marks.remove(Status.DETERMINED);
    return marks;
  }

  private static void addRows(List<Determination> shown, FigureTable table) {
    table.rows().forEach(row -> shown.addAll(row.determinations()));
  }
}
