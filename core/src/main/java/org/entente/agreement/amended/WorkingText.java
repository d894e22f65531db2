package org.entente.agreement.amended;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.entente.agreement.parsed.Addresses;
import org.entente.agreement.parsed.KeptWords;
import org.entente.agreement.parsed.Labelled;
import org.entente.agreement.parsed.ParsedAgreement;
import org.entente.agreement.parsed.ParsedBears;
import org.entente.agreement.parsed.ParsedChange;
import org.entente.agreement.parsed.ParsedClause;
import org.entente.agreement.parsed.ParsedFile;
import org.entente.agreement.parsed.ParsedGroup;
import org.entente.calendar.Period;
import org.entente.problems.NearNames;

/** The clauses of an agreement while amendment after amendment is worked in. */
final class WorkingText {
  private final ParsedFile file;
  private final ParsedAgreement signed;
  private final List<ParsedClause> clauses;
  private final Deque<InForce> pending;
  private final TreeSet<String> absent = new TreeSet<>();
  private final TreeSet<String> struck = new TreeSet<>();

  WorkingText(ParsedFile file, ParsedAgreement signed, List<InForce> amendments) {
    this.file = file;
    this.signed = signed;
    this.clauses = new ArrayList<>(signed.clauses());
    this.pending = new ArrayDeque<>(amendments);
    for (var amendment : amendments) {
      amendment.changes().forEach(change -> beforehand(amendment, change));
    }
  }

  /** The term is one for all days, and so is the list of all who ever are parties. */
  private void beforehand(InForce amendment, ParsedChange change) {
    if (change instanceof ParsedChange.Replace replace
        && replace.clause() instanceof ParsedClause.Term term) {
      replace(amendment, change, "term", old -> term);
    }
    if (change instanceof ParsedChange.Add add
        && add.clause() instanceof ParsedClause.Parties added) {
      replace(amendment, change, "parties", old -> joined(amendment, old, added));
    }
  }

  private ParsedClause joined(InForce amendment, ParsedClause old, ParsedClause.Parties added) {
    if (!(old instanceof ParsedClause.Parties parties)) {
      return old;
    }
    added
        .from()
        .ifPresent(listed ->
            amendment.report(
                "E0286", listed.span(), "parties", "add", "parties from", "Name those who join."));
    var all = new ArrayList<>(parties.parties());
    for (var party : added.parties()) {
      boolean isKnown = ids(parties, all).contains(party.name().text());
      if (isKnown) {
        amendment.report("E0292", party.name().span(), "parties", party.name().text());
      } else {
        all.add(party);
        absent.add(party.name().text());
      }
    }
    return new ParsedClause.Parties(all, parties.from(), parties.cites(), parties.span());
  }

  /** The ids of all parties: those that a list in a file has, and those that are named. */
  private List<String> ids(ParsedClause.Parties parties, List<Labelled> named) {
    var ids = new ArrayList<String>();
    parties.from().ifPresent(l -> file.roster(l).entries().forEach(e -> ids.add(e.id())));
    ids.addAll(names(named));
    return ids;
  }

  private static List<String> names(List<Labelled> parties) {
    return parties.stream().map(party -> party.name().text()).toList();
  }

  Optional<ParsedClause.Term> term() {
    return term(clauses);
  }

  Optional<ParsedClause.Term> signedTerm() {
    return term(signed.clauses());
  }

  private static Optional<ParsedClause.Term> term(List<ParsedClause> clauses) {
    return clauses.stream()
        .filter(clause -> clause instanceof ParsedClause.Term)
        .map(clause -> (ParsedClause.Term) clause)
        .findFirst();
  }

  ParsedAgreement agreement() {
    return new ParsedAgreement(
        signed.source(), signed.name(), signed.labels(), clauses, signed.span());
  }

  List<String> absent() {
    return List.copyOf(absent);
  }

  Version version(Period days) {
    return new Version(Optional.of(days), agreement(), absent());
  }

  /** Works in what is effective by the day. */
  void applyUntil(LocalDate day) {
    while (!pending.isEmpty() && !pending.peek().effective().isAfter(day)) {
      var amendment = pending.pop();
      amendment.changes().forEach(change -> apply(amendment, change));
    }
  }

  private void apply(InForce amendment, ParsedChange change) {
    switch (change) {
      case ParsedChange.Replace replace -> {
        if (!(replace.clause() instanceof ParsedClause.Term)) {
          var address = Addresses.of(replace.clause());
          replace(amendment, change, address, old -> KeptWords.of(old, replace.clause()));
        }
      }
      case ParsedChange.ReplaceValues values ->
          replace(
              amendment,
              change,
              "amount " + values.amount().text(),
              old -> KeptWords.amount((ParsedClause.Amount) old, values));
      case ParsedChange.ReplaceShare share ->
          replace(
              amendment,
              change,
              "pool " + share.pool().text(),
              old -> withShare(amendment, (ParsedClause.Pool) old, share));
      case ParsedChange.Add add -> add(amendment, add);
      case ParsedChange.Strike strike -> strike(amendment, strike);
      case ParsedChange.StrikeParties strike -> strike(amendment, strike);
    }
  }

  private void replace(
      InForce amendment,
      ParsedChange change,
      String address,
      UnaryOperator<ParsedClause> replacement) {
    int at = find(amendment, change, address);
    if (at >= 0) {
      clauses.set(at, replacement.apply(clauses.get(at)));
    }
  }

  /** The position of the clause that is changed; -1 if it is not there on the day. */
  private int find(InForce amendment, ParsedChange change, String address) {
    var addresses = clauses.stream().map(Addresses::of).toList();
    if (!addresses.contains(address)) {
      amendment.report(
          "E0291",
          change.span(),
          address,
          address,
          amendment.effective(),
          NearNames.hint(address, addresses, "clauses"));
    }
    return addresses.indexOf(address);
  }

  private ParsedClause withShare(
      InForce amendment, ParsedClause.Pool pool, ParsedChange.ReplaceShare change) {
    var bearers = Addresses.bearers(change.share().parties());
    return isOnce(amendment, pool, change, bearers)
        ? map(pool, bearers, old -> List.of(KeptWords.share(old, change.share())))
        : pool;
  }

  /** Whether exactly one line of the pool says what the parties bear. */
  private static boolean isOnce(
      InForce amendment, ParsedClause.Pool pool, ParsedChange change, String bearers) {
    var all =
        pool.groups().stream()
            .flatMap(group -> group.bears().stream())
            .filter(line -> line instanceof ParsedBears.Share)
            .map(line -> Addresses.bearers(((ParsedBears.Share) line).parties()))
            .toList();
    var address = Addresses.of(pool);
    long count = all.stream().filter(bearers::equals).count();
    if (count == 0) {
      amendment.report(
          "E0291",
          change.span(),
          address + " / " + bearers,
          address + " / " + bearers,
          amendment.effective(),
          NearNames.hint(bearers, all, "lines of the pool"));
    }
    if (count > 1) {
      amendment.report("E0293", change.span(), address + " / " + bearers, bearers, count, address);
    }
    return count == 1;
  }

  private static ParsedClause map(
      ParsedClause.Pool pool,
      String bearers,
      java.util.function.Function<ParsedBears.Share, List<ParsedBears.Share>> change) {
    var groups = new ArrayList<ParsedGroup>();
    for (var group : pool.groups()) {
      var lines = new ArrayList<ParsedBears>();
      for (var line : group.bears()) {
        if (line instanceof ParsedBears.Share share
            && Addresses.bearers(share.parties()).equals(bearers)) {
          lines.addAll(change.apply(share));
        } else {
          lines.add(line);
        }
      }
      if (!lines.isEmpty()) {
        groups.add(new ParsedGroup(group.first(), lines, group.span()));
      }
    }
    return KeptWords.withGroups(pool, groups);
  }

  private void add(InForce amendment, ParsedChange.Add add) {
    if (add.clause() instanceof ParsedClause.Parties parties) {
      names(parties.parties()).forEach(absent::remove);
      return;
    }
    var address = Addresses.of(add.clause());
    if (struck.contains(address)) {
      amendment.report("E0296", add.span(), address, address);
      return;
    }
    boolean isDue = add.clause() instanceof ParsedClause.Due;
    if (!isDue && clauses.stream().anyMatch(clause -> Addresses.of(clause).equals(address))) {
      amendment.report("E0292", add.span(), address, address);
      return;
    }
    clauses.add(add.clause());
  }

  private void strike(InForce amendment, ParsedChange.Strike strike) {
    if (strike.bearers().isPresent()) {
      var bearers = strike.bearers().get();
      replace(
          amendment,
          strike,
          strike.clause(),
          old ->
              isOnce(amendment, (ParsedClause.Pool) old, strike, bearers)
                  ? map((ParsedClause.Pool) old, bearers, share -> List.of())
                  : old);
      return;
    }
    int at = find(amendment, strike, strike.clause());
    if (at >= 0) {
      struck.add(strike.clause());
      clauses.remove(at);
    }
  }

  private void strike(InForce amendment, ParsedChange.StrikeParties strike) {
    var known =
        clauses.stream()
            .filter(clause -> clause instanceof ParsedClause.Parties)
            .map(clause -> (ParsedClause.Parties) clause)
            .flatMap(clause -> ids(clause, clause.parties()).stream())
            .filter(party -> !absent.contains(party))
            .toList();
    for (var party : strike.parties()) {
      if (known.contains(party.text())) {
        absent.add(party.text());
      } else {
        amendment.report(
            "E0291",
            party.span(),
            "parties",
            "parties " + party.text(),
            amendment.effective(),
            NearNames.hint(party.text(), known, "parties"));
      }
    }
  }
}
