package scn.dsl.trace;

import java.util.Arrays;

/**
 * The different texts of one column, numbered from 0 in order of appearance.
 *
 * <p>A text that occurs again costs no memory. Looks at bytes, so that a row of known texts
 * allocates nothing.
 */
final class Labels {
  private final TraceText text;
  private int[] slots = new int[64];
  private int[] froms = new int[16];
  private int[] hashes = new int[16];
  private String[] texts = new String[16];
  private int size;

  Labels(TraceText text) {
    this.text = text;
  }

  int size() {
    return size;
  }

  String text(int label) {
    return texts[label];
  }

  /** Where the label stood first, in bytes. */
  int firstAt(int label) {
    return froms[label];
  }

  /** The number of a text, a new one if it did not occur before. */
  int of(int from, int to) {
    byte[] bytes = text.bytes();
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    hash ^= hash >>> 15;
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      int label = slots[slot] - 1;
      if (hashes[label] == hash && same(label, from, to)) {
        return label;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = size + 1;
    return add(from, to, hash);
  }

  private boolean same(int label, int from, int to) {
    byte[] bytes = text.bytes();
    int first = froms[label];
    int end = first + to - from;
    boolean fits = end == bytes.length || bytes[end] == ',' || bytes[end] == '\n';
    return fits && Arrays.equals(bytes, first, end, bytes, from, to);
  }

  private int add(int from, int to, int hash) {
    if (size == froms.length) {
      froms = Arrays.copyOf(froms, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      texts = Arrays.copyOf(texts, size * 2);
    }
    froms[size] = from;
    hashes[size] = hash;
    texts[size] = text.text(from, to);
    size++;
    if (size * 4 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int label = 0; label < size; label++) {
      int slot = hashes[label] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = label + 1;
    }
  }
}
