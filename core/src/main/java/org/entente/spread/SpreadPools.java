package org.entente.spread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.agreement.checked.CheckedAgreement;
import org.entente.agreement.checked.CheckedAgreement.Party;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.agreement.compiled.Figure;
import org.entente.agreement.compiled.RunningShares;
import org.entente.amounts.Currency;
import org.entente.determinations.Determination;
import org.entente.determinations.Determinations;

/** Finds the pools whose lines can be split, and the figures of which the parts are parts. */
final class SpreadPools {
  private final Determinations figures;
  private final CompiledAgreements program;
  private final SequencedMap<Key, List<Determination>> shares = new LinkedHashMap<>();

  /** A party's share of an element of a pool. */
  private record Key(String agreement, String pool, List<String> members, String party) {}

  SpreadPools(Determinations figures, CompiledAgreements program) {
    this.figures = figures;
    this.program = program;
    for (var determination : figures.all()) {
      var figure = determination.figure();
      if (figure.kind() == Figure.Kind.SHARE) {
        shares
            .computeIfAbsent(
                new Key(
                    figure.agreement(),
                    figure.name(),
                    figure.indices(),
                    figure.party().orElseThrow()),
                key -> new ArrayList<>())
            .add(determination);
      }
    }
  }

  List<SpreadPool> all() {
    var pools = new LinkedHashMap<List<Object>, List<RunningShares>>();
    for (var running : program.running()) {
      pools
          .computeIfAbsent(
              List.of(running.agreement(), running.pool(), running.members()),
              key -> new ArrayList<>())
          .add(running);
    }
    return pools.values().stream().map(this::pool).toList();
  }

  private SpreadPool pool(List<RunningShares> stretches) {
    var first = stretches.getFirst();
    var parties =
        figures
            .agreements()
            .find(first.agreement())
            .map(CheckedAgreement::parties)
            .orElseThrow()
            .stream()
            .map(Party::id)
            .toList();
    return new SpreadPool(
        first.agreement(),
        first.pool(),
        first.members(),
        (Currency) first.unit(),
        parties,
        stretches.stream().map(its -> stretch(its, parties)).toList());
  }

  private SpreadPool.Stretch stretch(RunningShares its, List<String> parties) {
    var shortest = parties.stream().map(party -> figure(its, party)).toList();
    return new SpreadPool.Stretch(
        its,
        shortest.stream()
            .flatMap(Optional::stream)
            .map(figure -> figure.period().name())
            .findFirst()
            .orElse(""),
        shortest.stream().map(figure -> figure.map(this::reference).orElse("")).toList());
  }

  /** The shortest figure of the party's share in which the interval lies. */
  private Optional<Figure> figure(RunningShares its, String party) {
    var all =
        Optional.ofNullable(shares.get(new Key(its.agreement(), its.pool(), its.members(), party)))
            .orElse(List.of());
    return all.stream()
        .map(Determination::figure)
        .filter(figure -> figure.period().period().contains(its.days()))
        .min(Comparator.comparingLong(figure -> figure.period().period().days()));
  }

  private String reference(Figure figure) {
    return figures.isShared(figure.reference()) ? figure.fullReference() : figure.reference();
  }
}
