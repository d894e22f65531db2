package org.entente.report.statements;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedAgreement.Party;
import org.entente.agreement.text.Labels;
import org.entente.amounts.Currency;
import org.entente.calendar.NamedPeriod;
import org.entente.calendar.Period;
import org.entente.determinations.Determination;
import org.entente.determinations.Determination.Status;
import org.entente.determinations.LineUse;

/**
 * The part of a statement that belongs to one agreement: who bears what by period, and how far the
 * limits are used.
 *
 * @param periods months before the year they lie in, years in order, the term last
 * @param keys a table of shares for each key
 * @param net what each party bears in all, dues counted
 * @param pools a table for each pool, and for each member of an indexed one after their sum
 * @param revenue likewise for the pools of revenue
 * @param accounts a table for each account, and for each member of an indexed one
 */
public record AgreementStatement(
    String name,
    Labels labels,
    List<Party> parties,
    LocalDate signed,
    Period term,
    Currency currency,
    List<NamedPeriod> periods,
    FigureTable net,
    List<FigureTable> keys,
    List<FigureTable> pools,
    List<FigureTable> revenue,
    List<FigureTable> accounts,
    FigureTable dues,
    FigureTable totals,
    FigureTable amounts,
    FigureTable shortfalls,
    FigureTable inputs,
    List<LimitTable> limits,
    List<CheckRow> checks,
    List<LineUse> lineUse) {
  public AgreementStatement {
    requireNonNull(name, "name is null");
    requireNonNull(labels, "labels is null");
    parties = List.copyOf(parties);
    periods = List.copyOf(periods);
    keys = List.copyOf(keys);
    pools = List.copyOf(pools);
    revenue = List.copyOf(revenue);
    accounts = List.copyOf(accounts);
    limits = List.copyOf(limits);
    checks = List.copyOf(checks);
    lineUse = List.copyOf(lineUse);
  }

  /** Every figure shown, in the order of the sections, each once. */
  public List<Determination> determinations() {
    var shown = new ArrayList<Determination>();
    addRows(shown, net);
    pools.forEach(pool -> addRows(shown, pool));
    revenue.forEach(pool -> addRows(shown, pool));
    accounts.forEach(account -> addRows(shown, account));
    addRows(shown, dues);
    addRows(shown, totals);
    for (var limit : limits) {
      for (var window : limit.windows()) {
        window.bound().ifPresent(shown::add);
        window.left().ifPresent(shown::add);
      }
    }
    addRows(shown, shortfalls);
    checks.forEach(check -> check.cells().forEach(cell -> cell.ifPresent(shown::add)));
    keys.forEach(key -> addRows(shown, key));
    addRows(shown, amounts);
    addRows(shown, inputs);
    SequencedMap<String, Determination> once = new LinkedHashMap<>();
    shown.forEach(d -> once.putIfAbsent(d.reference(), d));
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
