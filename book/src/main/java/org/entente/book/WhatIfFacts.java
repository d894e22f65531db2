package org.entente.book;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.checked.CheckedAgreements;
import org.entente.agreement.text.Place;
import org.entente.data.intake.FactSource;
import org.entente.data.intake.FactSource.Content;
import org.entente.data.intake.FactSource.Naming;
import org.entente.data.intake.LineKind;

/**
 * Files of facts given beside a book, for a what-if: values of inputs; lines of cost, if a CSV file
 * has a column {@code amount}; or rates of exchange, if it is laid out as such files are ({@code
 * currency,period,value}, {@code Date,USD,JPY} or SDMX).
 *
 * <p>Rows that do not say since when they are known count as known all along, so that they count in
 * every vintage.
 */
final class WhatIfFacts {
  private static final LocalDate ALL_ALONG = LocalDate.of(1900, 1, 1);

  private WhatIfFacts() {}

  static List<FactSource> sources(List<Path> files, CheckedAgreements agreements) {
    var sources = new ArrayList<FactSource>();
    for (var file : files) {
      var name = name(file);
      var place = Place.ofFile(name);
      var headings = headings(file);
      var content =
          headings.contains("amount")
              ? lines(agreements, place)
              : rates(agreements, place)
                  .filter(rates -> hasRates(headings))
                  .orElseGet(() -> inputs(agreements, place));
      sources.add(
          new FactSource(
              file, name, content, Optional.of(ALL_ALONG), false, List.of(), List.of(), place));
    }
    return sources;
  }

  /** The names of the files, as problems and statements call them. */
  static List<String> names(List<Path> files) {
    return files.stream().map(WhatIfFacts::name).toList();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Content lines(CheckedAgreements agreements, Place place) {
    var names =
        agreements.agreements().stream()
            .flatMap(a -> a.lines().stream())
            .map(lines -> lines.name())
            .distinct()
            .toList();
    var name = names.isEmpty() ? "costs" : names.getFirst();
    return new Content.Lines(new Naming(name, place), LineKind.PLAN, List.of());
  }

  /** Of the first series of rates, if there is one. */
  private static Optional<Content> rates(CheckedAgreements agreements, Place place) {
    return agreements.agreements().stream()
        .flatMap(a -> a.lines().stream())
        .flatMap(lines -> lines.conversion().stream())
        .findFirst()
        .map(c -> new Content.Rates(new Naming(c.rates().name(), place), false, List.of()));
  }

  private static boolean hasRates(List<String> headings) {
    return headings.contains("currency")
        || headings.contains("OBS_VALUE")
        || headings.getFirst().equals("Date");
  }

  private static Content inputs(CheckedAgreements agreements, Place place) {
    var names =
        agreements.agreements().stream()
            .flatMap(a -> a.inputs().stream())
            .map(input -> input.name())
            .distinct()
            .map(name -> new Naming(name, place))
            .toList();
    return new Content.Inputs(names);
  }

  /** The headings of a CSV file; a blank one for a file that cannot be read or is no CSV. */
  private static List<String> headings(Path file) {
    if (!String.valueOf(file.getFileName()).endsWith(".csv")) {
      return List.of("");
    }
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      var line = reader.readLine();
      return line == null ? List.of("") : Arrays.asList(line.strip().split(",", -1));
    } catch (IOException unreadable) {
      // The intake reports it, with the reason.
      return List.of("");
    }
  }
}
