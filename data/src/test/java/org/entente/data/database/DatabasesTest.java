package org.entente.data.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.agreement.text.Place;
import org.entente.data.rows.Rows;
import org.entente.problems.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows out of a real PostgreSQL, and what is said when it does not answer. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64") // the one whose PostgreSQL is at hand
final class DatabasesTest {
  private static final Place PLACE = Place.ofFile("book.yaml");
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws IOException, SQLException {
    postgres = EmbeddedPostgres.builder().start();
    tell(
        """
        create table ledger (id text, day date, amount numeric(20, 2), shared boolean, at timestamptz);
        insert into ledger values
          ('L1', '2024-05-17', 100.10, true, '2024-05-17T23:30:00-02:00'),
          ('L2', '2024-05-18', 12345678901234567.89, false, null),
          ('L3', null, -0.01, null, null);
        create table rough (amount double precision);
        create table long (n int);
        insert into long select * from generate_series(1, 25000);
        create role reader login password 'secret'
        """);
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private static void tell(String sql) throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String address() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  private static Outcome<Rows> rows(Query query, String address) {
    Function<String, Optional<String>> settings =
        name -> name.equals("ENTENTE_DATABASE_ERP") ? Optional.of(address) : Optional.empty();
    return Databases.of(settings).rows(query, PLACE);
  }

  private static List<List<String>> read(String query) throws IOException {
    var read = new ArrayList<List<String>>();
    try (var rows = rows(new Query("erp", query), address()).orThrow()) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        read.add(row.get().cells());
      }
      assertThat(rows.problem()).isEmpty();
    }
    return read;
  }

  private static String problem(String query) {
    return rows(new Query("erp", query), address()).problems().getFirst().sentence();
  }

  @Test
  void valuesAreTheTextOfTheirDigits() throws IOException {
    assertThat(read("select * from ledger order by id"))
        .containsExactly(
            List.of("id", "day", "amount", "shared", "at"),
            List.of("L1", "2024-05-17", "100.10", "yes", "2024-05-18 01:30:00+00"),
            List.of("L2", "2024-05-18", "12345678901234567.89", "no", ""),
            List.of("L3", "", "-0.01", "", ""));
  }

  @Test
  void aTableIsReadByItsName() throws IOException {
    var query = Query.ofTable("erp", "public.ledger");
    try (var rows = rows(query, address()).orThrow()) {
      assertThat(rows.next().orElseThrow().cells()).startsWith("id", "day");
    }
    assertThat(Query.ofTable("erp", "a\"; drop table b").text())
        .isEqualTo("select * from \"a\"\"; drop table b\"");
  }

  @Test
  void moreRowsThanAreFetchedAtOnceAllCome() throws IOException {
    assertThat(read("select n from long")).hasSize(25_001);
  }

  @Test
  void binaryFractionsAreRefused() {
    assertThat(problem("select amount from rough"))
        .isEqualTo(
            "The database `erp` cannot be read: its column `amount` holds binary fractions, not the"
                + " digits booked.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          select nothing from ledger | it does not understand the query, or the user may not ask it
          with gone as (delete from ledger returning id) select * from gone | the query would change something, and a book may only read
          select set_config('transaction_read_only', 'off', false) | the query would change something, and a book may only read
          select 1 / 0 | it failed with the code 22012
          """)
  void whatTheDatabaseRefusesIsTold(String query, String reason) {
    assertThat(problem(query)).isEqualTo("The database `erp` cannot be read: " + reason + ".");
  }

  @Test
  void nothingIsWrittenWhateverTheQueryDoes() throws IOException {
    problem("with more as (insert into ledger values ('L4') returning id) select * from more");
    assertThat(read("select id from ledger")).hasSize(4);
  }

  @Test
  void aDatabaseThatGoesAwayIsTold() throws IOException, SQLException {
    try (var rows = rows(new Query("erp", "select n from long"), address()).orThrow()) {
      assertThat(rows.next()).isPresent();
      assertThat(rows.next()).isPresent();
      tell(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name ="
              + " 'entente'");
      var row = rows.next();
      while (row.isPresent()) {
        row = rows.next();
      }
      assertThat(rows.problem().orElseThrow().sentence())
          .isIn(
              "The database `erp` cannot be read: it ended the query, by its time limit or by"
                  + " shutting down.",
              "The database `erp` cannot be read: the connection could not be made or broke off.");
    }
  }

  @Test
  void nobodyThereIsTold() {
    var query = new Query("erp", "select 1");
    var problems = rows(query, "jdbc:postgresql://127.0.0.1:1/none").problems();
    assertThat(problems.getFirst().sentence())
        .isEqualTo(
            "The database `erp` cannot be read: the connection could not be made or broke off.");
    assertThat(rows(query, "jdbc:mysql://127.0.0.1/none").problems().getFirst().sentence())
        .isEqualTo(
            "The database `erp` cannot be read: `ENTENTE_DATABASE_ERP` is not an address of"
                + " PostgreSQL.");
  }

  @Test
  void theDatabaseNamedByAnAddressOutsideIsReadToo() {
    var address = Optional.ofNullable(System.getenv("ENTENTE_TEST_POSTGRESQL"));
    assumeTrue(address.isPresent());
    var rows = rows(new Query("erp", "select 1.50 as amount"), address.orElseThrow()).orThrow();
    assertThat(rows.next().orElseThrow().cells()).containsExactly("amount");
    assertThat(rows.next().orElseThrow().cells()).containsExactly("1.50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          select 1                       | true
          WITH a as (select 1) select *  | true
          select 1;                      | true
          select 1; commit               | false
          delete from ledger             | false
          copy ledger to program 'ls'    | false
          selection                      | false
          """)
  void oneSelectIsAsked(String query, boolean isOne) {
    assertThat(new Query("erp", query).isOneSelect()).isEqualTo(isOne);
  }
}
