package org.entente.agreement.checked;

import java.util.Optional;
import org.entente.agreement.checked.CheckedPool.Carry;
import org.entente.agreement.parsed.ParsedCarry;
import org.entente.agreement.parsed.ParsedCarry.Order;
import org.entente.calendar.Window;

/** Checks what a limit brings from one of its windows to the next, for how long, in which order. */
final class CarryCheck {
  private final Scope scope;
  private final String address;
  private final Window window;
  private final boolean inMoney;

  /**
   * @param window the limit's window
   * @param inMoney whether it is a limit in money that no other element shares
   */
  CarryCheck(Scope scope, String address, Window window, boolean inMoney) {
    this.scope = scope;
    this.address = address;
    this.window = window;
    this.inMoney = inMoney;
  }

  Carry check(ParsedCarry carry) {
    if (!inMoney) {
      throw scope.refuse("E0380", carry.span(), address);
    }
    if (window.equals(Window.TERM)) {
      throw scope.refuse("E0580", carry.span(), address, scope.calendarOrThrow().year().name());
    }
    if (carry.life().isEmpty()) {
      return new Carry(Optional.empty(), true);
    }
    var life = carry.life().get();
    var word = word();
    if (!life.window().text().equals(word) && !life.window().text().equals(word + "s")) {
      throw scope.refuse(
          "E0581", life.window().span(), address, life.window().text(), word, life.windows());
    }
    if (carry.order() == Order.UNSAID) {
      throw scope.refuse("E0460", carry.span(), address, word);
    }
    return new Carry(Optional.of(life.windows()), carry.order() == Order.OLDEST_FIRST);
  }

  private String word() {
    return switch (window) {
      case Window.Month month -> "month";
      case Window.Quarter quarter -> "quarter";
      case Window.WeekPeriod period -> "period";
      case Window.Year year -> "year";
      case Window.Term term -> "term";
    };
  }
}
