package org.entente.data.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entente.agreement.text.Place;
import org.entente.problems.Problem;

/**
 * Text read as strict UTF-8.
 *
 * <p>At the first bytes that are not UTF-8, or when the disk fails, the text ends; {@link #problem}
 * says so and where. Whoever reads to the end has to ask for it.
 */
public final class Utf8Reader extends Reader {
  private static final int CHUNK = 1 << 16;

  private final InputStream bytes;
  private final String file;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer encoded = ByteBuffer.allocate(CHUNK).flip();
  private final CharBuffer decoded = CharBuffer.allocate(CHUNK).flip();
  private boolean started;
  private boolean ended;
  private int line = 1;
  private long charactersRead;
  private Optional<Problem> problem = Optional.empty();

  /**
   * A reader of these bytes, which it closes.
   *
   * @param file the name by which a problem calls the file
   */
  public Utf8Reader(InputStream bytes, String file) {
    this.bytes = bytes;
    this.file = file;
  }

  /** Why the text ended before the file did, if so. */
  public Optional<Problem> problem() {
    return problem;
  }

  /** How many characters were handed out. */
  public long charactersRead() {
    return charactersRead;
  }

  @Override
  public int read(char[] target, int offset, int length) {
    while (!decoded.hasRemaining() && problem.isEmpty() && !(ended && !encoded.hasRemaining())) {
      decode();
    }
    int count = Math.min(length, decoded.remaining());
    decoded.get(target, offset, count);
    charactersRead += count;
    return count == 0 && length > 0 ? -1 : count;
  }

  private void decode() {
    var result = decoder.decode(encoded, decoded.clear(), ended);
    decoded.flip();
    char[] text = decoded.array();
    for (int i = 0; i < decoded.limit(); i++) {
      if (text[i] == '\n') {
        line++;
      }
    }
    if (result.isError()) {
      problem = Optional.of(Problem.of("E0705", Place.ofRow(file, line, ""), file, line));
    } else if (result.isUnderflow()) {
      fill();
    }
  }

  private void fill() {
    encoded.compact();
    try {
      int read = bytes.read(encoded.array(), encoded.position(), encoded.remaining());
      ended = read < 0;
      encoded.position(encoded.position() + Math.max(0, read)).flip();
    } catch (IOException e) {
      encoded.flip();
      problem = Optional.of(Problem.of("E0703", Place.ofFile(file), file));
    }
    if (!started) {
      started = true;
      refuseUtf16();
    }
  }

  /** UTF-16 begins with its mark, or has a zero in one of the first two places of a letter. */
  private void refuseUtf16() {
    int first = encoded.limit() > 0 ? encoded.get(0) & 0xFF : -1;
    int second = encoded.limit() > 1 ? encoded.get(1) & 0xFF : -1;
    boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    if (marked || first == 0 || second == 0) {
      problem = Optional.of(Problem.of("E0706", Place.ofFile(file), file));
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
