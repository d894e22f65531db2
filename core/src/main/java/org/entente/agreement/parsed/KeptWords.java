package org.entente.agreement.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.Labels;

/**
 * Keeps what an amendment writes again in the same words, so that it changes what it changes and no
 * more.
 *
 * <p>Example: {@code JP bears 40%, limit 20bn over term} replaced with {@code bears 50%, limit 20bn
 * over term} has a new share from the amendment's day, and its limit goes on as it stood.
 */
public final class KeptWords {
  private KeptWords() {}

  /** The clause as amended; the old one itself if it says the same. */
  public static ParsedClause of(ParsedClause old, ParsedClause amended) {
    if (Printer.print(old).equals(Printer.print(amended))) {
      return old;
    }
    return old instanceof ParsedClause.Pool before && amended instanceof ParsedClause.Pool after
        ? pool(before, after)
        : amended;
  }

  private static ParsedClause pool(ParsedClause.Pool old, ParsedClause.Pool amended) {
    var groups = new ArrayList<ParsedGroup>();
    for (int g = 0; g < amended.groups().size(); g++) {
      var group = amended.groups().get(g);
      groups.add(g < old.groups().size() ? group(old.groups().get(g), group) : group);
    }
    var parts = new ArrayList<ParsedPart>();
    for (int p = 0; p < amended.parts().size(); p++) {
      var part = amended.parts().get(p);
      boolean same =
          p < old.parts().size()
              && AccountPrinter.part(old.parts().get(p)).equals(AccountPrinter.part(part));
      parts.add(same ? old.parts().get(p) : part);
    }
    return with(amended, groups, parts);
  }

  private static ParsedGroup group(ParsedGroup old, ParsedGroup amended) {
    var bears = new ArrayList<ParsedBears>();
    for (int b = 0; b < amended.bears().size(); b++) {
      var line = amended.bears().get(b);
      boolean sameBearers =
          b < old.bears().size()
              && old.bears().get(b) instanceof ParsedBears.Share before
              && line instanceof ParsedBears.Share after
              && names(before).equals(names(after));
      bears.add(
          sameBearers
              ? share((ParsedBears.Share) old.bears().get(b), (ParsedBears.Share) line)
              : line);
    }
    var first =
        old.first().isPresent() && amended.first().isPresent()
            ? Optional.of((ParsedBound.Limit) bound(old.first().get(), amended.first().get()))
            : amended.first();
    return new ParsedGroup(first, bears, amended.span());
  }

  private static List<String> names(ParsedBears.Share share) {
    return share.parties().stream().map(Name::text).toList();
  }

  /** A line of a pool as amended; the old one itself if it says the same. */
  public static ParsedBears.Share share(ParsedBears.Share old, ParsedBears.Share amended) {
    boolean sameWords = PoolPrinter.withoutParties(old).equals(PoolPrinter.withoutParties(amended));
    if (sameWords) {
      return old;
    }
    var bounds = new ArrayList<ParsedBound>();
    for (int b = 0; b < amended.bounds().size(); b++) {
      var bound = amended.bounds().get(b);
      bounds.add(b < old.bounds().size() ? bound(old.bounds().get(b), bound) : bound);
    }
    boolean sameBorne = PoolPrinter.borne(old.borne()).equals(PoolPrinter.borne(amended.borne()));
    return new ParsedBears.Share(
        old.parties(),
        sameBorne ? old.borne() : amended.borne(),
        amended.equally(),
        amended.by(),
        bounds,
        amended.cites().equals(Labels.NONE) ? old.cites() : amended.cites(),
        amended.span());
  }

  private static ParsedBound bound(ParsedBound old, ParsedBound amended) {
    return PoolPrinter.bound(old).equals(PoolPrinter.bound(amended)) ? old : amended;
  }

  /** The pool with other groups. */
  public static ParsedClause.Pool withGroups(ParsedClause.Pool pool, List<ParsedGroup> groups) {
    return with(pool, groups, pool.parts());
  }

  private static ParsedClause.Pool with(
      ParsedClause.Pool pool, List<ParsedGroup> groups, List<ParsedPart> parts) {
    return new ParsedClause.Pool(
        pool.name(),
        pool.by(),
        pool.labels(),
        pool.source(),
        pool.dated(),
        pool.conditions(),
        groups,
        pool.taken(),
        parts,
        pool.cites(),
        pool.span());
  }

  /** The amount with other values; the old one itself if they are the same. */
  public static ParsedClause.Amount amount(
      ParsedClause.Amount old, ParsedChange.ReplaceValues values) {
    var amended =
        new ParsedClause.Amount(
            values.amount(),
            old.indices(),
            old.labels(),
            old.kind(),
            old.rounded(),
            values.value(),
            values.periods(),
            values.cites().equals(Labels.NONE) ? old.cites() : values.cites(),
            values.span());
    return Printer.print(old).equals(Printer.print(amended)) ? old : amended;
  }
}
