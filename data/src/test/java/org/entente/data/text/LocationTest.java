package org.entente.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3a://bucket/ledger/2024.parquet",
        "hdfs://namenode:9000/ledger/*.parquet",
        "hdfs://nameservice1/ledger/year=*/month=0?/*.csv",
        "gs://bucket.example/ledger/",
        "abfss://container@account.dfs.core.windows.net/ledger/a b.csv",
        "s3a://bucket/[1]{2}%20.csv"
      })
  void theseAreRead(String name) {
    assertThat(Location.isMeant(name)).isTrue();
    assertThat(new Location(name).obstacle()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file:///etc/passwd | it begins with `file:`",
        "file:/etc/passwd | it begins with `file:`",
        "http:" + "//host/a.csv | it begins with `http:`",
        "https:" + "//host/a.csv | it begins with `https:`",
        "jar:file:/a.jar!/a.csv | it begins with `jar:`",
        "S3A://bucket/a.csv | it begins with `S3A:`",
        "s3a:/bucket/a.csv | `//` is missing behind `s3a:`",
        "s3a://key:secret@bucket/a.csv | it names a user",
        "s3a://key@bucket/a.csv | it names a user",
        "hdfs://user@namenode:9000/a.csv | it names a user",
        "abfss://container:key@account/a.csv | `container:key@account` is no place of a file system"
            + " `abfss`",
        "abfss://account/a.csv | `account` is no place of a file system `abfss`",
        "s3a://bucket:443/a.csv | `bucket:443` is no place of a file system `s3a`",
        "hdfs:///a.csv | `` is no place of a file system `hdfs`",
        "s3a://bucket | a path is missing",
        "s3a://bucket/ | a path is missing",
        "s3a://bucket/a/../b.csv | there is a step in its path that is no name",
        "s3a://bucket/./b.csv | there is a step in its path that is no name",
        "s3a://bucket//b.csv | there is a step in its path that is no name",
        "s3a://bucket/a\\b.csv | there is a sign in its path that no name should have",
        "s3a://bucket/at=12:00/b.csv | there is a sign in its path that no name should have"
      })
  void theseAreRefused(String name, String reason) {
    assertThat(Location.isMeant(name)).isTrue();
    assertThat(new Location(name).obstacle()).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"costs.csv", "costs/*.csv", "12:30/costs.csv", "C:/costs.csv", "../a.csv", "/a"})
  void theseAreNamesOfFilesHere(String name) {
    assertThat(Location.isMeant(name)).isFalse();
  }

  @Test
  void aSignThatPrintsNothingIsRefused() {
    assertThat(new Location("s3a://bucket/a\u0000.csv").obstacle())
        .contains("there is a sign in its path that no name should have");
  }
}
