package org.entente.tidy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses of the web in code, builds and docs: only those of norms, licences and sources cited. A
 * build says by name what it needs; from where is the business of who builds. Examples and cases
 * say where their figures come from, and may do so from anywhere.
 */
final class Addresses {
  private static final List<String> CITED =
      List.of(
          "docs.oracle.com",
          "json-schema.org",
          "maven.apache.org/POM",
          "maven.apache.org/xsd",
          "no-color.org",
          "nrf.com",
          "picocli.info",
          "www.apache.org/licenses",
          "www.copas.org",
          "www.ecb.europa.eu",
          "www.w3.org");
  private static final Pattern OTHER =
      Pattern.compile(
          "\\bhttps?://(?!(?:"
              + String.join("|", CITED.stream().map(Pattern::quote).toList())
              + ")(?!\\.?[\\w-]))[\\w.-]+");
  private static final Pattern DOWNLOAD =
      Pattern.compile(
          "<(?:repository|pluginRepository|mirror|distributionManagement)\\b"
              + "|\\b(?:registry|index-url|distributionUrl)\\s*[=:]");

  private Addresses() {}

  static List<Finding> in(SourceFile file) {
    if (file.name().equals("Addresses.java") || file.name().equals("AddressesTest.java")) {
      return List.of();
    }
    var download =
        file.findingsOf(DOWNLOAD, "%s is banned, leave it to the settings of who builds");
    var other =
        citesSources(file)
            ? List.<Finding>of()
            : file.findingsOf(
                OTHER, "%s is banned, use the name of the thing, or list it as cited");
    return Stream.concat(download.stream(), other.stream()).toList();
  }

  private static boolean citesSources(SourceFile file) {
    return file.path().startsWith("examples/")
        || file.path().startsWith("cases/sharing/")
        || file.path().startsWith("cases/problems/")
        || file.path().startsWith("cases/bad-input/");
  }
}
