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
    queue.sort(order);
  }

  public static int match(PrefixIndex index, Request request, int instance, Meter meter) {
    meter.charge(request.getPromptBlocks() / 4L);
    return index.match(request, instance);
  }

  public static void record(PrefixIndex index, Request request, int instance, Meter meter) {
    if (instance < 0 || instance >= MOST_INSTANCES) {
      throw new IllegalArgumentException("there is no instance " + instance);
    }
    meter.charge(request.getPromptBlocks() + (instance >> 4));
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
    meter.charge(collection.size());
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
    return map.get(Plain.require(key, meter));
  }

  public static Object getOrDefault(
      Map<Object, Object> map, Object key, Object otherwise, Meter meter) {
    return map.getOrDefault(Plain.require(key, meter), otherwise);
  }

  public static Object getAt(Map<Object, Object> map, Object key, Meter meter) {
    return get(map, key, meter);
  }

  public static Object put(Map<Object, Object> map, Object key, Object value, Meter meter) {
    meter.charge(ENTRY);
    return map.put(Plain.require(key, meter), value);
  }

  public static Object putAt(Map<Object, Object> map, Object key, Object value, Meter meter) {
    put(map, key, value, meter);
    return value;
  }

  public static Object remove(Map<Object, Object> map, Object key, Meter meter) {
    return map.remove(Plain.require(key, meter));
  }

  public static boolean containsKey(Map<Object, Object> map, Object key, Meter meter) {
    return map.containsKey(Plain.require(key, meter));
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
