package org.entente.spread;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.agreement.compiled.CompiledAgreements;
import org.entente.agreement.compiled.RunningShares;
import org.entente.agreement.text.Place;
import org.entente.amounts.Rational;
import org.entente.determinations.Determinations;
import org.entente.determinations.Evaluation;
import org.entente.facts.LinesDeclaration;
import org.entente.pools.CorePools;
import org.entente.pools.OrderedLines;
import org.entente.problems.BugException;
import org.entente.problems.Outcome;
import org.entente.problems.Problem;
import org.entente.rates.SumRounding;
import org.entente.spread.LineParts.Entry;
import org.entente.spread.LineParts.Part;

/**
 * The lines of a run, each split among the parties: the parts of a line add up to the line, and the
 * parts of a party to its share of the pool.
 *
 * <p>A part is the difference of the party's rounded running share before the line and after it, in
 * order of day and line id. Example: 100.00 a month in thirds is 33.34, 33.33, 33.33 in the first
 * month, 33.33, 33.34, 33.33 in the second; whether the month is one line or twenty, they add up to
 * it.
 *
 * <p>Pools of amounts have no lines, and are not here.
 */
public final class Spread {
  private final Evaluation run;
  private final int[] stepOf;
  private final List<SpreadPool> pools;
  private final List<SpreadPool> withoutIds;
  private final SequencedMap<Integer, Optional<OrderedLines>> lines = new LinkedHashMap<>();

  private Spread(
      Evaluation run, List<SpreadPool> pools, List<SpreadPool> withoutIds, CorePools source) {
    this.run = run;
    this.stepOf = run.program().stepOfSlot();
    this.pools = pools;
    this.withoutIds = withoutIds;
    for (var pool : pools) {
      for (var stretch : pool.stretches()) {
        lines.computeIfAbsent(
            stretch.shares().query(), query -> source.ordered(program().pools().get(query)));
      }
    }
  }

  private CompiledAgreements program() {
    return run.program();
  }

  /**
   * The lines of a run whose program was compiled for lines, with what stands in their way.
   *
   * @param wanted which pools, by name
   */
  public static Outcome<Spread> of(
      Determinations figures, CorePools source, Predicate<SpreadPool> wanted) {
    var run = evaluation(figures);
    var pools = new SpreadPools(figures, run.program()).all().stream().filter(wanted).toList();
    var problems = withoutIds(pools, run.program());
    if (!problems.isEmpty()) {
      return Outcome.failed(problems);
    }
    var spread = new Spread(run, pools, List.of(), source);
    return Outcome.of(spread, spread.problems());
  }

  /**
   * How much a statement can show.
   *
   * @param lines of all pools
   * @param parts of all lines, as if every party had a part of each
   */
  public record Most(int lines, int parts) {}

  /**
   * The lines of every pool whose lines have ids, unless there are too many of them.
   *
   * <p>Example: of at most 10,000 lines and 200,000 parts, 8,000 lines of 20 parties are too many.
   */
  public static Outcome<Spread> atMost(Determinations figures, CorePools source, Most most) {
    var run = evaluation(figures);
    var all = new SpreadPools(figures, run.program()).all();
    var byIds =
        all.stream().collect(Collectors.partitioningBy(pool -> hasIds(pool, run.program())));
    var spread =
        new Spread(run, requireNonNull(byIds.get(true)), requireNonNull(byIds.get(false)), source);
    var problems = spread.beyond(most);
    return problems.isEmpty() ? Outcome.of(spread, spread.problems()) : Outcome.failed(problems);
  }

  private static Evaluation evaluation(Determinations figures) {
    return figures.evaluation().orElseThrow(() -> new BugException("no slots to read"));
  }

  private static boolean hasIds(SpreadPool pool, CompiledAgreements program) {
    return pool.stretches().stream()
        .allMatch(stretch -> program.pools().get(stretch.shares().query()).lines().hasId());
  }

  /** That there are too many lines or parts, if so; said of the pool that has the most lines. */
  private List<Problem> beyond(Most most) {
    long count = 0;
    long parts = 0;
    long largest = 0;
    Optional<Place> place = Optional.empty();
    for (var pool : pools) {
      long its = pool.stretches().stream().mapToLong(s -> new Splitting(pool, s).count()).sum();
      count += its;
      parts += its * pool.parties().size();
      if (its > largest) {
        largest = its;
        place = Optional.of(declared(pool.stretches().getFirst().shares()).place());
      }
    }
    if (count <= most.lines() && parts <= most.parts()) {
      return List.of();
    }
    return List.of(
        Problem.of("E0965", place.orElseThrow(), count, parts, most.lines(), most.parts()));
  }

  private LinesDeclaration declared(RunningShares shares) {
    return program().pools().get(shares.query()).lines();
  }

  /** Whether amounts of lines may be finer than the minor unit of their currency. */
  public boolean hasFractions() {
    return pools.stream()
        .flatMap(pool -> pool.stretches().stream())
        .anyMatch(stretch -> declared(stretch.shares()).fractions().isPresent());
  }

  /** One problem for each source whose lines have no ids. */
  private static List<Problem> withoutIds(List<SpreadPool> pools, CompiledAgreements program) {
    var problems = new ArrayList<Problem>();
    var seen = new TreeSet<String>();
    for (var pool : pools) {
      for (var stretch : pool.stretches()) {
        var declared = program.pools().get(stretch.shares().query()).lines();
        if (!declared.hasId() && seen.add(pool.agreement() + "/" + declared.name())) {
          problems.add(Problem.of("E0960", declared.place(), declared.name(), pool.pool()));
        }
      }
    }
    return problems;
  }

  /** The pools by agreement, in the order written, element by element. */
  public List<SpreadPool> pools() {
    return pools;
  }

  /** The pools that were left out since their lines have no ids. */
  public List<SpreadPool> withoutIds() {
    return withoutIds;
  }

  /** Hands over the lines of a pool in order of day and id. */
  public void forEach(SpreadPool pool, Consumer<LineParts> consumer) {
    pool.stretches().forEach(stretch -> new Splitting(pool, stretch).lines(consumer));
  }

  /**
   * What the pieces say of an interval: for each party a line in the cost so far; empty where the
   * shares are no such function of the cost.
   */
  public Optional<SharePieces> pieces(SpreadPool pool, int stretch) {
    return folded(pool.stretches().get(stretch).shares()).map(Cone.Folded::pieces);
  }

  /**
   * One interval of one element of a pool, for an engine that splits lines itself.
   *
   * @param figures by party the reference of the figure of which the parts are parts
   * @param lines the lines of the pool, in order
   * @param its the positions of those of the interval
   * @param grown by party what its share grows by in the interval: what its parts must add up to
   */
  public record Cell(
      SpreadPool pool,
      List<String> figures,
      SharePieces pieces,
      OrderedLines lines,
      List<Integer> its,
      List<Rational> grown) {
    public Cell {
      figures = List.copyOf(figures);
      its = List.copyOf(its);
      grown = List.copyOf(grown);
    }
  }

  /**
   * All intervals with lines, for an engine; empty if the shares of one are no function of the cost
   * alone, or its lines have no ids.
   *
   * @param wanted which pools, by name
   */
  public static Optional<List<Cell>> cells(
      Determinations figures, CorePools source, Predicate<SpreadPool> wanted) {
    var run = evaluation(figures);
    var pools = new SpreadPools(figures, run.program()).all().stream().filter(wanted).toList();
    return withoutIds(pools, run.program()).isEmpty()
        ? new Spread(run, pools, List.of(), source).cells()
        : Optional.empty();
  }

  private Optional<List<Cell>> cells() {
    var cells = new ArrayList<Cell>();
    for (var pool : pools) {
      for (var stretch : pool.stretches()) {
        var splitting = new Splitting(pool, stretch);
        if (splitting.its.length > 0) {
          var cell = splitting.isThere() ? splitting.cell() : Optional.<Cell>empty();
          if (cell.isEmpty()) {
            return Optional.empty();
          }
          cells.add(cell.get());
        }
      }
    }
    return Optional.of(cells);
  }

  private Optional<Cone.Folded> folded(RunningShares shares) {
    return new Cone(run, stepOf, shares).folded(costUnit(shares));
  }

  /** The unit of which the sums of lines are multiples, where they are not rounded later. */
  private Rational costUnit(RunningShares shares) {
    var lines = declared(shares);
    return lines.rounding().map(SumRounding::unit).orElseGet(() -> lines.currency().minorUnit());
  }

  /** What stands in the way of parts, found before any is handed over. */
  private List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    for (var pool : pools) {
      for (var stretch : pool.stretches()) {
        new Splitting(pool, stretch).problem().ifPresent(problems::add);
      }
    }
    return problems;
  }

  /** The lines of one interval, split one after another. */
  private final class Splitting {
    private final SpreadPool pool;
    private final SpreadPool.Stretch stretch;
    private final RunningShares shares;
    private final Optional<OrderedLines> all;
    private final int[] its;

    Splitting(SpreadPool pool, SpreadPool.Stretch stretch) {
      this.pool = pool;
      this.stretch = stretch;
      this.shares = stretch.shares();
      this.all = lines.getOrDefault(shares.query(), Optional.empty());
      this.its = all.map(a -> a.of(shares.element(), shares.interval())).orElse(new int[0]);
    }

    void lines(Consumer<LineParts> consumer) {
      if (isThere()) {
        split(consumer);
      }
    }

    int count() {
      return its.length;
    }

    /** Whether what the parties bear is known at both ends of the interval. */
    private boolean isThere() {
      return shares.parties().stream().allMatch(slot -> run.value(slot).isPresent())
          && shares.before().stream().allMatch(slot -> run.value(slot).isPresent());
    }

    Optional<Problem> problem() {
      var query = program().pools().get(shares.query());
      if (!isThere()) {
        return its.length == 0
            ? Optional.empty()
            : Optional.of(
                Problem.of(
                    "E0961", query.lines().place(), pool.subject(), its.length, shares.days()));
      }
      var folded = folded(shares);
      if (folded.isPresent() && !folded.get().pieces().leavesSomething()) {
        return Optional.empty();
      }
      return split(parts -> {});
    }

    /** Splits the lines; the problem of the first whose parts cannot be told, if any. */
    private Optional<Problem> split(Consumer<LineParts> consumer) {
      var borne = before();
      if (all.isEmpty()) {
        return Optional.empty();
      }
      var walk = walk(all.get());
      var start = walk.start();
      if (start.isPresent() && !start.get().equals(borne)) {
        consumer.accept(withoutLine(borne, start.get()));
      }
      borne = start.orElse(borne);
      for (int line : its) {
        var after = walk.after(line);
        if (after.isEmpty()) {
          return Optional.of(
              Problem.of("E0962", all.get().place(line), all.get().id(line), pool.subject()));
        }
        consumer.accept(ofLine(all.get(), line, borne, after.get()));
        borne = after.get();
      }
      return Optional.empty();
    }

    /** What an engine needs to know; empty if it cannot split these lines. */
    private Optional<Cell> cell() {
      var folded = folded(shares);
      if (folded.isEmpty()
          || declared(shares).fractions().isPresent()
          || folded.get().rounded().isPresent()
          || folded.get().pieces().leavesSomething()
          || all.isEmpty()) {
        return Optional.empty();
      }
      var borne = before();
      var start = new FoldedWalk(folded.get(), all.get()).start();
      if (!start.equals(Optional.of(borne))) {
        return Optional.empty();
      }
      var grown = new ArrayList<Rational>();
      for (int p = 0; p < shares.parties().size(); p++) {
        grown.add(run.value(shares.parties().get(p)).orElseThrow().minus(borne.get(p)));
      }
      return Optional.of(
          new Cell(
              pool,
              stretch.figures(),
              folded.get().pieces(),
              all.get(),
              Arrays.stream(its).boxed().toList(),
              grown));
    }

    private List<Rational> before() {
      var borne = new ArrayList<Rational>();
      for (int p = 0; p < shares.parties().size(); p++) {
        borne.add(
            shares.before().isEmpty()
                ? Rational.ZERO
                : run.value(shares.before().get(p)).orElseThrow());
      }
      return borne;
    }

    private Walk walk(OrderedLines lines) {
      var cone = new Cone(run, stepOf, shares);
      var folded = cone.folded(costUnit(shares));
      return folded.isPresent()
          ? new FoldedWalk(folded.get(), lines)
          : new EvaluatedWalk(run, shares, cone, lines);
    }

    /** What changes although no line of the pool counts. */
    private LineParts withoutLine(List<Rational> before, List<Rational> after) {
      return new LineParts(
          "",
          Optional.empty(),
          shares.days().start(),
          stretch.period(),
          Entry.NO_LINE,
          Rational.ZERO,
          pool.currency(),
          Rational.ZERO,
          parts(before, after));
    }

    private LineParts ofLine(
        OrderedLines lines, int line, List<Rational> before, List<Rational> after) {
      var parts = parts(before, after);
      return new LineParts(
          lines.id(line),
          Optional.of(lines.place(line)),
          lines.day(line),
          stretch.period(),
          lines.isTakenBack(line) ? Entry.TAKEN_BACK : Entry.LINE,
          lines.amount(line),
          lines.currency(line),
          parts.stream().map(Part::amount).reduce(Rational.ZERO, Rational::plus),
          parts);
    }

    /** What the parties' shares grow by; parts of nothing are left out. */
    private List<Part> parts(List<Rational> before, List<Rational> after) {
      var parts = new ArrayList<Part>();
      for (int p = 0; p < after.size(); p++) {
        var part = after.get(p).minus(before.get(p));
        if (part.signum() != 0) {
          parts.add(new Part(pool.parties().get(p), part, stretch.figures().get(p)));
        }
      }
      return parts;
    }
  }
}
