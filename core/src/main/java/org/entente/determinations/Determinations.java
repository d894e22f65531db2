package org.entente.determinations;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.agreement.checked.CheckedAgreements;

/**
 * All figures of a run, with the terms they come from and the two times they hold for.
 *
 * <p>A figure is found by its reference, with or without the agreement's name: {@code
 * contribution@CY2012} or {@code sma_korea_8/contribution@CY2012}.
 */
public final class Determinations {
  private final CheckedAgreements agreements;
  private final AsOf asOf;
  private final Optional<Evaluation> evaluation;
  private final List<Determination> all;
  private final SequencedMap<String, Determination> byReference = new TreeMap<>();
  private final SequencedSet<String> shared = new TreeSet<>();

  /**
   * @param evaluation the slots behind the figures; empty for figures that come from elsewhere
   */
  public Determinations(
      CheckedAgreements agreements,
      AsOf asOf,
      List<Determination> all,
      Optional<Evaluation> evaluation) {
    this.evaluation = requireNonNull(evaluation, "evaluation is null");
    this.agreements = requireNonNull(agreements, "agreements is null");
    this.asOf = requireNonNull(asOf, "asOf is null");
    this.all = List.copyOf(all);
    for (var determination : all) {
      byReference.put(determination.figure().fullReference(), determination);
      var rival = byReference.put(determination.reference(), determination);
      if (rival != null && !rival.equals(determination)) {
        shared.add(determination.reference());
      }
    }
    shared.forEach(byReference::remove);
  }

  public CheckedAgreements agreements() {
    return agreements;
  }

  public AsOf asOf() {
    return asOf;
  }

  /** Every value on the way to the figures, for explanations. */
  public Optional<Evaluation> evaluation() {
    return evaluation;
  }

  /**
   * Every figure: by agreement in the order of their terms; within one, by clause in the order
   * written, then by index, party, facet and period.
   */
  public List<Determination> all() {
    return all;
  }

  /** The figure of that reference, if it is one of these. */
  public Optional<Determination> find(String reference) {
    return Optional.ofNullable(byReference.get(reference));
  }

  /**
   * Whether several agreements have a figure of that reference, so that it needs a name before it.
   */
  public boolean isShared(String reference) {
    return shared.contains(reference);
  }

  /** All references, with the agreement's name and without. */
  public List<String> references() {
    return List.copyOf(byReference.keySet());
  }
}
