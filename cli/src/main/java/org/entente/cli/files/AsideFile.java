package org.entente.cli.files;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * The new content of a file while it is written: a hidden file in the same folder, which takes the
 * file's place when all is in it, and goes away if that never happens, also when the user stops the
 * process. What loses its power leaves it behind, and the next one of that number removes it.
 */
final class AsideFile implements Closeable {
  private final Path file;
  private final Path aside;
  private final Thread removal = new Thread(this::giveUp);
  private final FileChannel channel;
  private boolean isOver;

  private AsideFile(Path file) throws IOException {
    this.file = file;
    var name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".aside";
    aside = file.resolveSibling(name);
    Files.deleteIfExists(aside);
    channel = FileChannel.open(aside, CREATE_NEW, WRITE);
  }

  /** Begins the new content of a file. */
  static AsideFile of(Path file) throws IOException {
    var content = new AsideFile(file);
    try {
      Runtime.getRuntime().addShutdownHook(content.removal);
    } catch (IllegalStateException ending) {
      content.giveUp();
      throw new IOException("the process is ending", ending);
    }
    return content;
  }

  void write(byte[] bytes, int offset, int length) throws IOException {
    var rest = ByteBuffer.wrap(bytes, offset, length);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  /** The file that the content is in for now. */
  Path path() {
    return aside;
  }

  /** A stream into the content. */
  OutputStream stream() {
    return Channels.newOutputStream(channel);
  }

  /** Brings the content to the disk and makes it that of the file, whose permissions stay. */
  synchronized void takePlace() throws IOException {
    if (isOver) {
      throw new IOException("the process is ending");
    }
    channel.force(true);
    channel.close();
    copyPermissions();
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    isOver = true;
    bringFolderToDisk();
  }

  private void copyPermissions() throws IOException {
    var target = Files.getFileAttributeView(aside, PosixFileAttributeView.class);
    if (target != null && Files.exists(file)) {
      target.setPermissions(Files.getPosixFilePermissions(file));
    }
  }

  /** Brings the move itself to the disk, on systems where a folder can be opened. */
  private void bringFolderToDisk() {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (var opened = FileChannel.open(folder, READ)) {
      opened.force(true);
    } catch (IOException e) {
      return; // the move is done; some systems do not let a folder be opened
    }
  }

  private synchronized void giveUp() {
    if (isOver) {
      return;
    }
    isOver = true;
    try {
      channel.close();
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      return; // nothing more can be done about it
    }
  }

  @Override
  public void close() {
    giveUp();
    AtomicFile.forget(removal);
  }
}
