package org.entente.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts and numbers between the two processes. */
record Wire(DataInputStream in, DataOutputStream out) {
  /**
   * What stands before the first answer, with the edition of the questions; whatever a library
   * prints before it is passed over.
   */
  static final String GREETING = "entente-spark 2\n";

  static final byte DONE = 0;
  static final byte ROW = 1;
  static final byte FAILED = 2;
  static final byte FAILED_BY_ROWS = 3;
  static final byte FAILED_BY_SIZE = 4;

  private static final int NONE = -1;

  String text() throws IOException {
    var bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, UTF_8);
  }

  int number() throws IOException {
    return in.readInt();
  }

  List<String> texts() throws IOException {
    var texts = new ArrayList<String>();
    int size = number();
    for (int t = 0; t < size; t++) {
      texts.add(text());
    }
    return texts;
  }

  /** Texts by other texts, in their order. */
  Map<String, String> pairs() throws IOException {
    var pairs = new LinkedHashMap<String, String>();
    int size = number();
    for (int p = 0; p < size; p++) {
      pairs.put(text(), text());
    }
    return pairs;
  }

  void write(@Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(NONE);
      return;
    }
    var bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
