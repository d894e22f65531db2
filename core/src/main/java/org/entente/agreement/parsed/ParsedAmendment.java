package org.entente.agreement.parsed;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;
import org.entente.agreement.text.SourceText;
import org.entente.agreement.text.Span;

/**
 * An amendment as it was written: which agreement it changes, when it was signed, from which day it
 * holds, and what it replaces, adds and strikes.
 *
 * <p>Example: {@code amendment block_7_a1 to joint_operation_block_7}, signed 2026-06-12, effective
 * 2026-07-01, {@code replace key interest with A 45%, B 30%, C 25%}.
 *
 * @param signed the day of signature; empty where the line is missing, which is a problem
 * @param effective the first day; empty where the line is missing, which is a problem
 */
public record ParsedAmendment(
    SourceText source,
    Name name,
    Labels labels,
    Name agreement,
    Labels cites,
    Optional<ParsedClause.Signed> signed,
    Optional<Effective> effective,
    List<ParsedChange> changes,
    Span span) {
  public ParsedAmendment {
    requireNonNull(source, "source is null");
    requireNonNull(name, "name is null");
    requireNonNull(agreement, "agreement is null");
    changes = List.copyOf(changes);
  }

  /**
   * {@code effective 2026-07-01, keeps block_7_a1}.
   *
   * @param pending what is said of amendments signed earlier that take effect later
   */
  public record Effective(LocalDate day, List<Pending> pending, Labels cites, Span span) {
    public Effective {
      pending = List.copyOf(pending);
    }
  }

  /** Whether an amendment that takes effect later still does, or is ended by this one. */
  public record Pending(Name amendment, boolean ends) {}
}
