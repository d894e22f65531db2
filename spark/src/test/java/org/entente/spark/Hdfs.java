package org.entente.spark;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** A file system of a cluster in this process, with one node that names files and one of data. */
final class Hdfs implements AutoCloseable {
  private final MiniDFSCluster cluster;

  private Hdfs(MiniDFSCluster cluster) {
    this.cluster = cluster;
  }

  static Hdfs start(Path folder) throws IOException {
    var settings = new Configuration();
    settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
    var cluster = new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
    cluster.waitActive();
    return new Hdfs(cluster);
  }

  /** How locations begin, without the slash before a path. */
  String address() {
    return cluster.getURI().toString();
  }

  /** Puts a file there, in the place of an earlier one. */
  void put(Path file, String path) throws IOException {
    try (var system = FileSystem.newInstance(cluster.getURI(), new Configuration())) {
      system.copyFromLocalFile(
          false,
          true,
          new org.apache.hadoop.fs.Path(file.toUri()),
          new org.apache.hadoop.fs.Path(path));
    }
  }

  @Override
  public void close() {
    cluster.shutdown(true);
  }
}
