package org.entente.report.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.entente.agreement.compiled.Figure;
import org.entente.agreement.compiled.Figure.Kind;
import org.entente.agreement.text.Labels;
import org.entente.calendar.NamedPeriod;
import org.entente.determinations.Determination;

/** Picks the bounds of limits, what they leave, and what is borne under them. */
final class LimitFigures {
  private static final Set<Kind> KINDS = Set.of(Kind.LIMIT, Kind.LEFT, Kind.UNUSED, Kind.EXCESS);

  private LimitFigures() {}

  static List<LimitTable> tables(AgreementFigures agreement) {
    SequencedMap<String, List<Determination>> bySubject = new LinkedHashMap<>();
    for (var d : agreement.figures()) {
      if (KINDS.contains(d.figure().kind())) {
        bySubject.computeIfAbsent(subject(d.figure()), s -> new ArrayList<>()).add(d);
      }
    }
    return bySubject.values().stream().map(members -> table(agreement, members)).toList();
  }

  private static LimitTable table(AgreementFigures agreement, List<Determination> members) {
    var figure = members.getFirst().figure();
    var shares =
        agreement.ofKind(Kind.SHARE).stream()
            .filter(d -> subject(d.figure()).equals(subject(figure)))
            .filter(d -> d.figure().unit().equals(figure.unit()))
            .toList();
    var windows = new ArrayList<LimitTable.WindowUse>();
    for (var period : agreement.periods()) {
      window(period, members, shares).ifPresent(windows::add);
    }
    return new LimitTable(
        AgreementFigures.indexed(figure.name(), figure.indices()),
        figure.party().orElse(""),
        agreement.agreement().pool(figure.name()).map(p -> p.labels()).orElse(Labels.NONE),
        Citations.of(agreement.agreement(), figure),
        figure.place().clause(),
        figure.unit(),
        windows);
  }

  private static Optional<LimitTable.WindowUse> window(
      NamedPeriod period, List<Determination> members, List<Determination> shares) {
    var bound = at(members, Kind.LIMIT, period);
    var left = at(members, Kind.LEFT, period);
    return bound.isEmpty() && left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LimitTable.WindowUse(
                period,
                at(members, Kind.UNUSED, period),
                at(members, Kind.EXCESS, period),
                bound,
                AgreementFigures.at(shares, period),
                left));
  }

  private static Optional<Determination> at(
      List<Determination> members, Kind kind, NamedPeriod period) {
    return AgreementFigures.at(
        members.stream().filter(d -> d.figure().kind() == kind).toList(), period);
  }

  private static String subject(Figure figure) {
    return AgreementFigures.indexed(figure.name(), figure.indices())
        + figure.party().map(p -> "." + p).orElse("");
  }
}
