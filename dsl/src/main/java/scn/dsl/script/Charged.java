package scn.dsl.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scn.engine.policy.PrefixIndex;
import scn.engine.policy.Request;
import scn.engine.policy.WaitingQueue;

/**
 * What stands in for the methods that {@code allowed.txt} marks as charged: the receiver and the
 * arguments as there, then the meter that pays.
 *
 * <p>Values are compared, hashed and made into text only if they are plain, see {@link Plain}:
 * nested lists would take exponential time without a turn of any loop of the script.
 */
public final class Charged {
  private static final int ELEMENT = 4;
  private static final int ENTRY = 16;
  private static final int MOST_INSTANCES = 65_536;

  private Charged() {}

  /** The length of a new array, paid for. */
  public static int array(int length, Meter meter) {
    meter.charge(length);
    return length;
  }

  // --- policies and what they see

  public static void sort(WaitingQueue queue, Comparator<Request> order, Meter meter) {
    meter.charge(sorting(queue.getSize()));
    queue.sort(
        (a, b) -> {
          meter.tick(Work.SLIGHT_STEPS);
          return order.compare(a, b);
        });
  }

  public static int match(PrefixIndex index, Request request, int instance, Meter meter) {
    meter.charge(request.getPromptBlocks() / 4L);
    return index.match(request, instance);
  }

  public static void record(PrefixIndex index, Request request, int instance, Meter meter) {
    if (instance < 0 || instance >= MOST_INSTANCES) {
      throw new IllegalArgumentException("there is no instance " + instance);
    }
    int blocks = request.getPromptBlocks();
    long stream = blocks == 0 ? 0 : request.blockKey(0) >>> 32;
    meter.charge(blocks + (instance >> 4) + (stream >> 6));
    index.record(request, instance);
  }

  // --- lists

  public static List<Object> createList(Object[] elements, Meter meter) {
    meter.charge(ELEMENT * (long) elements.length);
    return new ArrayList<>(Arrays.asList(elements));
  }

  public static boolean add(List<Object> list, Object element, Meter meter) {
    meter.charge(ELEMENT);
    return list.add(element);
  }

  public static List<Object> leftShift(List<Object> list, Object element, Meter meter) {
    add(list, element, meter);
    return list;
  }

  public static Collection<Object> leftShift(
      Collection<Object> collection, Object element, Meter meter) {
    if (!(collection instanceof List<Object> list)) {
      throw new IllegalArgumentException("only a list takes <<");
    }
    return leftShift(list, element, meter);
  }

  public static boolean addAll(List<Object> list, Collection<Object> more, Meter meter) {
    meter.charge(ELEMENT * (long) more.size());
    return list.addAll(more);
  }

  public static boolean contains(List<Object> list, Object element, Meter meter) {
    return indexOf(list, element, meter) >= 0;
  }

  public static boolean isCase(Collection<Object> collection, Object element, Meter meter) {
    meter.charge(collection.size() + Plain.size(element) * (long) collection.size() / 8);
    Plain.require(element, meter);
    return collection.contains(element);
  }

  public static int indexOf(List<Object> list, Object element, Meter meter) {
    meter.charge(list.size() + Plain.size(element) * (long) list.size() / 8);
    Plain.require(element, meter);
    return list.indexOf(element);
  }

  public static Object remove(List<Object> list, int index, Meter meter) {
    meter.charge(list.size() / 16L);
    return list.remove(index);
  }

  public static void clear(List<Object> list, Meter meter) {
    meter.charge(list.size() / 4L);
    list.clear();
  }

  public static Object getAt(List<Object> list, int index, Meter meter) {
    meter.charge(1);
    return list.get(index);
  }

  public static void putAt(List<Object> list, int index, Object element, Meter meter) {
    if (index == list.size()) {
      add(list, element, meter);
    } else {
      list.set(index, element);
    }
  }

  // --- maps

  public static Map<Object, Object> createMap(Object[] keysAndValues, Meter meter) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
      put(map, keysAndValues[i], keysAndValues[i + 1], meter);
    }
    return map;
  }

  public static Object get(Map<Object, Object> map, Object key, Meter meter) {
    Plain.require(key, meter);
    return mayHold(map, key) ? map.get(key) : null;
  }

  public static Object getOrDefault(
      Map<Object, Object> map, Object key, Object otherwise, Meter meter) {
    Plain.require(key, meter);
    return mayHold(map, key) ? map.getOrDefault(key, otherwise) : otherwise;
  }

  public static Object getAt(Map<Object, Object> map, Object key, Meter meter) {
    return get(map, key, meter);
  }

  /** {@code map['word']}; the type of the receiver is not in what the compiler writes. */
  public static Object getAt(Object map, String key, Meter meter) {
    if (!(map instanceof Map<?, ?>)) {
      throw new IllegalArgumentException("only a map can be asked for ['" + key + "']");
    }
    @SuppressWarnings("unchecked")
    Map<Object, Object> known = (Map<Object, Object>) map;
    return get(known, key, meter);
  }

  public static Object put(Map<Object, Object> map, Object key, Object value, Meter meter) {
    meter.charge(ENTRY);
    Plain.require(key, meter);
    if (!mayHold(map, key) && !map.isEmpty()) {
      throw new IllegalArgumentException(
          "the keys of a map are of one type: this one has %s, not %s"
              .formatted(typeOf(map.keySet().iterator().next()), typeOf(key)));
    }
    return map.put(key, value);
  }

  public static Object putAt(Map<Object, Object> map, Object key, Object value, Meter meter) {
    put(map, key, value, meter);
    return value;
  }

  public static Object remove(Map<Object, Object> map, Object key, Meter meter) {
    Plain.require(key, meter);
    return mayHold(map, key) ? map.remove(key) : null;
  }

  public static boolean containsKey(Map<Object, Object> map, Object key, Meter meter) {
    Plain.require(key, meter);
    return mayHold(map, key) && map.containsKey(key);
  }

  /**
   * Whether the key is of the type of the others. Among keys of one type a look-up takes few steps
   * whatever their hash codes are, since they can be ordered; among those of several it may take as
   * many as there are keys.
   */
  private static boolean mayHold(Map<Object, Object> map, Object key) {
    if (map.isEmpty()) {
      return false;
    }
    Object first = map.keySet().iterator().next();
    return first == null || key == null ? first == key : first.getClass() == key.getClass();
  }

  private static String typeOf(Object key) {
    return key == null ? "null" : key.getClass().getSimpleName();
  }

  public static void clear(Map<Object, Object> map, Meter meter) {
    meter.charge(map.size());
    map.clear();
  }

  // --- arrays

  public static double[] copyOf(double[] array, int length, Meter meter) {
    return Arrays.copyOf(array, array(length, meter));
  }

  public static int[] copyOf(int[] array, int length, Meter meter) {
    return Arrays.copyOf(array, array(length, meter));
  }

  public static long[] copyOf(long[] array, int length, Meter meter) {
    return Arrays.copyOf(array, array(length, meter));
  }

  public static void fill(double[] array, double value, Meter meter) {
    meter.charge(array.length);
    Arrays.fill(array, value);
  }

  public static void fill(int[] array, int value, Meter meter) {
    meter.charge(array.length);
    Arrays.fill(array, value);
  }

  public static void fill(long[] array, long value, Meter meter) {
    meter.charge(array.length);
    Arrays.fill(array, value);
  }

  public static void sort(double[] array, Meter meter) {
    meter.charge(sorting(array.length));
    Arrays.sort(array);
  }

  public static void sort(int[] array, Meter meter) {
    meter.charge(sorting(array.length));
    Arrays.sort(array);
  }

  public static void sort(long[] array, Meter meter) {
    meter.charge(sorting(array.length));
    Arrays.sort(array);
  }

  public static Object objectArrayGet(Object[] array, int index, Meter meter) {
    meter.charge(1);
    return array[index];
  }

  private static long sorting(int size) {
    return (long) size * (33 - Integer.numberOfLeadingZeros(size));
  }
}
