package org.entente.agreement.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.entente.agreement.checked.CheckedShown;
import org.entente.agreement.compiled.Figure.Kind;
import org.entente.agreement.compiled.Program.Origin;
import org.entente.amounts.ExchangeRate;
import org.entente.amounts.Unit;
import org.entente.calendar.NamedPeriod;

/**
 * Compiles what is shown to a party in its own currency: its share of each pool, its dues, the net,
 * the rate, and by how much the parts miss the net.
 *
 * <p>The term is the sum of its years as they were shown.
 */
final class ShownCompiler {
  private final AgreementCompiler owner;
  private final FigureCompiler figures;
  private final CheckedShown shown;
  private final Program program;
  private final Origin origin;
  private final Unit currency;
  private final String party;

  ShownCompiler(AgreementCompiler owner, FigureCompiler figures, CheckedShown shown) {
    this.owner = owner;
    this.figures = figures;
    this.shown = shown;
    this.program = owner.program;
    this.origin = new Origin(shown.place(), shown.cites());
    this.currency = shown.currency();
    this.party = owner.partyId(shown.party());
  }

  /** One side of what is shown, and whether it adds to the net or is taken off. */
  private record Part(
      String name,
      List<String> indices,
      String party,
      boolean received,
      Function<NamedPeriod, OptionalInt> value) {}

  void compile() {
    var parts = parts();
    for (var period : owner.wanted) {
      var converted = new ArrayList<OptionalInt>();
      for (var part : parts) {
        var slot = converted(part, period);
        slot.ifPresent(s -> add(part, shown.currency().code(), period, currency, s));
        converted.add(slot);
      }
      var net =
          new Part("net", List.of(), party, false, p -> figures.borne(true, shown.party(), p));
      converted(net, period)
          .ifPresent(slot -> {
            add(net, shown.currency().code(), period, currency, slot);
            difference(parts, converted, slot)
                .ifPresent(d -> add(net, "difference", period, currency, d));
          });
      if (!figures.isTerm(period)) {
        rate(period).ifPresent(slot -> add(net, "rate", period, shown.rate().type().unit(), slot));
      }
    }
  }

  private List<Part> parts() {
    var parts = new ArrayList<Part>();
    for (var pool : owner.agreement.pools()) {
      var compiler = owner.pool(pool.name());
      parts.add(
          new Part(
              pool.name(),
              List.of(),
              party,
              false,
              p -> compiler.share(compiler.elements(), shown.party(), p)));
    }
    for (var pair : owner.duePairs()) {
      if (pair.contains(shown.party())) {
        int from = pair.getFirst();
        int to = pair.getLast();
        parts.add(
            new Part(
                "due",
                List.of(owner.partyId(to)),
                owner.partyId(from),
                to == shown.party(),
                p -> figures.due(from, to, p)));
      }
    }
    return parts;
  }

  private void add(Part part, String facet, NamedPeriod period, Unit unit, int slot) {
    var figure =
        new Figure(
            owner.agreement.name(),
            part.name(),
            part.indices(),
            Optional.of(part.party()),
            Optional.of(facet),
            period,
            Kind.SHOWN,
            unit,
            slot,
            shown.place());
    // A due between two parties of one currency is shown once.
    boolean isThere =
        part.name().equals("due")
            && program.figures.stream()
                .anyMatch(f -> f.fullReference().equals(figure.fullReference()));
    if (!isThere) {
      program.figures.add(figure);
    }
  }

  private OptionalInt rate(NamedPeriod period) {
    var at = At.period(owner.agreement.calendar(), period);
    return new ExpressionCompiler(owner, origin).compile(shown.rate(), at);
  }

  private OptionalInt converted(Part part, NamedPeriod period) {
    if (figures.isTerm(period)) {
      var years = new ArrayList<Integer>();
      for (var year : owner.agreement.calendar().years()) {
        var slot = converted(part, year);
        if (slot.isEmpty()) {
          return slot;
        }
        years.add(slot.getAsInt());
      }
      return OptionalInt.of(program.sum(years, currency, "sum of the years", origin));
    }
    var value = part.value().apply(period);
    var rate = rate(period);
    if (value.isEmpty() || rate.isEmpty()) {
      return OptionalInt.empty();
    }
    var unit = (ExchangeRate) shown.rate().type().unit();
    var operation = unit.of().equals(currency) ? new Operation.Product() : new Operation.Quotient();
    int exact =
        program.add(
            operation, List.of(value.getAsInt(), rate.getAsInt()), currency, "converted", origin);
    return OptionalInt.of(
        program.add(
            new Operation.Rounded(shown.rounding().unit(), shown.rounding().mode()),
            List.of(exact),
            currency,
            "shown to " + party,
            origin));
  }

  /** The net as shown less its parts as shown; nothing if a part is missing. */
  private OptionalInt difference(List<Part> parts, List<OptionalInt> converted, int net) {
    var paid = new ArrayList<Integer>();
    var received = new ArrayList<Integer>(List.of(net));
    for (int i = 0; i < parts.size(); i++) {
      if (converted.get(i).isEmpty()) {
        return OptionalInt.empty();
      }
      (parts.get(i).received() ? received : paid).add(converted.get(i).getAsInt());
    }
    int whole = program.sum(received, currency, "net, and what is received", origin);
    int of = program.sum(paid, currency, "parts as shown", origin);
    return OptionalInt.of(
        program.difference(whole, of, currency, "difference of rounding", origin));
  }
}
