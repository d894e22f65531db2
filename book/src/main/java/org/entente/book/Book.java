package org.entente.book;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.agreement.text.SourceText;
import org.entente.data.intake.FactSource;

/**
 * What a user keeps in a folder and gives to every command: the agreements, the fact files, how far
 * to run, and figures to compare with.
 *
 * <p>Example: the book {@code japan-2022} has the agreement {@code sma_japan_2022.entente}, the
 * costs of {@code costs.csv} and the staff of {@code staff.csv}, and runs through 2027-03-31.
 *
 * @param folder the folder itself
 * @param agreements the agreements' texts in the order that {@code book.yaml} lists them
 * @param through periods that end later are run only when asked for
 * @param tests the file of the user's own expected figures
 */
public record Book(
    String name,
    Optional<String> title,
    List<SourceText> agreements,
    List<FactSource> sources,
    Optional<LocalDate> through,
    Optional<Path> tests,
    Path folder) {
  public Book {
    requireNonNull(name, "name is null");
    requireNonNull(title, "title is null");
    requireNonNull(through, "through is null");
    requireNonNull(tests, "tests is null");
    requireNonNull(folder, "folder is null");
    agreements = List.copyOf(agreements);
    sources = List.copyOf(sources);
  }
}
