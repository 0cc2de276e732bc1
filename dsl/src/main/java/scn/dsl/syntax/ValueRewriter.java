package scn.dsl.syntax;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import scn.dsl.diagnostic.Span;

/**
 * Puts other values in the places of a tree where values can stand: components declared as {@link
 * ValueNode} or {@link ArgumentValueNode}. What has no such place stays the same object.
 *
 * <p>It reads the places off the records themselves, so that a new kind of node needs nothing here.
 */
public final class ValueRewriter {
  private final UnaryOperator<ArgumentValueNode> values;

  /**
   * @param values the other value; of a {@link ValueNode} again a {@link ValueNode}
   */
  public ValueRewriter(UnaryOperator<ArgumentValueNode> values) {
    this.values = values;
  }

  public <T extends Record> T rewrite(T node) {
    Shape shape = SHAPES.get(node.getClass());
    Object[] parts = null;
    for (int i = 0; i < shape.places.length; i++) {
      if (shape.places[i] != Place.PLAIN) {
        Object old = shape.read(node, i);
        Object other = rewrite(shape.places[i], old);
        if (other != old) {
          parts = parts == null ? shape.readAll(node) : parts;
          parts[i] = other;
        }
      }
    }
    @SuppressWarnings("unchecked") // a shape makes what it was read from
    T rewritten = parts == null ? node : (T) shape.make(parts);
    return rewritten;
  }

  private Object rewrite(Place place, Object old) {
    if (old instanceof List<?> list) {
      List<Object> others = new ArrayList<>(list.size());
      boolean same = true;
      for (Object each : list) {
        Object other = one(place, each);
        same &= other == each;
        others.add(other);
      }
      return same ? old : others;
    }
    if (old instanceof Optional<?> optional) {
      Object inner = optional.orElse(null);
      Object other = inner == null ? null : one(place, inner);
      return other == inner ? old : Optional.of(other);
    }
    return one(place, old);
  }

  private Object one(Place place, Object old) {
    if (place == Place.VALUE && !(old instanceof MixNode)) {
      return values.apply((ArgumentValueNode) old);
    }
    return old instanceof Record node ? rewrite(node) : old;
  }

  private enum Place {
    VALUE,
    NODE,
    PLAIN
  }

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  /** How a kind of record is taken apart and put together. */
  private static final class Shape {
    private final RecordComponent[] components;
    private final Place[] places;
    private final java.lang.reflect.Constructor<?> constructor;

    Shape(Class<?> type) {
      components = type.getRecordComponents();
      places = Arrays.stream(components).map(Shape::place).toArray(Place[]::new);
      try {
        constructor =
            type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    private static Place place(RecordComponent component) {
      Type type = component.getGenericType();
      if (type instanceof ParameterizedType generic) {
        type = generic.getActualTypeArguments()[0];
      }
      if (type == ValueNode.class || type == ArgumentValueNode.class) {
        return Place.VALUE;
      }
      boolean ours =
          type instanceof Class<?> known
              && known.getPackage() == Node.class.getPackage()
              && known != NameNode.class
              && known != QuantityNode.class;
      return ours && type != Span.class ? Place.NODE : Place.PLAIN;
    }

    Object read(Object node, int index) {
      try {
        return components[index].getAccessor().invoke(node);
      } catch (IllegalAccessException | InvocationTargetException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    Object[] readAll(Object node) {
      Object[] parts = new Object[components.length];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = read(node, i);
      }
      return parts;
    }

    Object make(Object[] parts) {
      try {
        return constructor.newInstance(parts);
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
