package scn.dsl.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes, methods and fields that scripts may use, read from {@code allowed.txt}. */
final class AllowList {
  static final String RESOURCE = "scn/dsl/script/allowed.txt";

  private static final Pattern TYPE =
      Pattern.compile("(type|operators) ([\\w.$]+)(?: is ([\\w.$ ,]+))?");
  private static final Pattern METHOD =
      Pattern.compile("(?:(\\S+) )?(\\w+)\\(([^)]*)\\)(?: (charged|strict))?");
  private static final Pattern FIELD = Pattern.compile("field (\\S+) (\\w+)");
  private static final Pattern GETTER = Pattern.compile("(?:get|is)([A-Z])(\\w*)\\(\\).*");
  private static final Map<String, String> PRIMITIVES =
      Map.of("void", "V", "boolean", "Z", "char", "C", "int", "I", "long", "J", "double", "D");

  /** How an allowed method is called. */
  enum Manner {
    PLAIN,
    CHARGED,
    STRICT
  }

  /** A method that may be called. */
  record Method(String owner, String name, String descriptor, Manner manner) {}

  private final Map<String, String> simpleNames = new HashMap<>();
  private final Map<String, List<String>> parents = new LinkedHashMap<>();
  private final Map<String, Boolean> nameable = new HashMap<>();
  private final Map<String, Method> methods = new LinkedHashMap<>();
  private final Map<String, String> fields = new HashMap<>();

  private AllowList() {}

  static AllowList read() {
    try (InputStream in = AllowList.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the list of what scripts may use is missing");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the list of what scripts may use cannot be read", e);
    }
  }

  static AllowList of(String text) {
    AllowList list = new AllowList();
    List<String> lines =
        text.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
    lines.forEach(list::addType);
    String owner = "";
    for (String line : lines) {
      Matcher type = TYPE.matcher(line);
      if (type.matches()) {
        owner = internal(type.group(2));
      } else {
        list.addMember(owner, line);
      }
    }
    return list;
  }

  /** Whether a class, by its internal name, may be named, cast to or be part of a signature. */
  boolean type(String internalName) {
    return nameable.getOrDefault(internalName, false);
  }

  /** The method that a call of a class or one of its parents means. */
  Optional<Method> method(String owner, String name, String descriptor) {
    Deque<String> open = new ArrayDeque<>(List.of(owner));
    while (!open.isEmpty()) {
      String type = open.pop();
      Method found = methods.get(type + "." + name + descriptor);
      if (found != null) {
        return Optional.of(found);
      }
      if (!name.equals("<init>")) {
        open.addAll(parents.getOrDefault(type, List.of()));
      }
    }
    return Optional.empty();
  }

  boolean field(String owner, String name, String descriptor) {
    return descriptor.equals(fields.get(owner + "." + name));
  }

  /** The internal name of a class that may be named, by its name without package. */
  Optional<String> typeNamed(String simpleName) {
    return Optional.ofNullable(simpleNames.get(simpleName)).filter(this::type);
  }

  /** The classes that may be named, without package. */
  Set<String> typeNames() {
    Set<String> names = new TreeSet<>(simpleNames.keySet());
    names.removeIf(name -> typeNamed(name).isEmpty());
    return names;
  }

  /** What may be called on a class or read of it: names of methods, properties and constants. */
  Set<String> members(String owner) {
    Set<String> names = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(owner));
    while (!open.isEmpty()) {
      String type = open.pop();
      for (Method method : methods.values()) {
        if (method.owner().equals(type) && !method.name().equals("<init>")) {
          names.add(method.name());
          Matcher getter = GETTER.matcher(method.name() + method.descriptor());
          if (getter.matches()) {
            names.add(getter.group(1).toLowerCase(Locale.ROOT) + getter.group(2));
          }
        }
      }
      fields.keySet().stream()
          .filter(field -> field.startsWith(type + "."))
          .forEach(field -> names.add(field.substring(type.length() + 1)));
      open.addAll(parents.getOrDefault(type, List.of()));
    }
    return names;
  }

  /** All methods, for checks of the list itself. */
  Iterable<Method> methods() {
    return methods.values();
  }

  private void addType(String line) {
    Matcher type = TYPE.matcher(line);
    if (type.matches()) {
      String name = internal(type.group(2));
      simpleNames.put(
          name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1), name);
      nameable.put(name, type.group(1).equals("type"));
      parents.put(
          name,
          type.group(3) == null
              ? List.of()
              : Pattern.compile("[ ,]+")
                  .splitAsStream(type.group(3))
                  .map(AllowList::internal)
                  .toList());
    }
  }

  private void addMember(String owner, String line) {
    Matcher field = FIELD.matcher(line);
    if (field.matches()) {
      fields.put(owner + "." + field.group(2), descriptor(field.group(1), line));
      return;
    }
    Matcher method = METHOD.matcher(line);
    if (!method.matches() || owner.isEmpty()) {
      throw new IllegalStateException("the list of what scripts may use has a bad line: " + line);
    }
    boolean constructor = method.group(1) == null;
    StringBuilder descriptor = new StringBuilder("(");
    if (!method.group(3).isEmpty()) {
      for (String type : method.group(3).split(", ", -1)) {
        descriptor.append(descriptor(type, line));
      }
    }
    descriptor.append(')').append(constructor ? "V" : descriptor(method.group(1), line));
    String name = constructor ? "<init>" : method.group(2);
    Manner manner =
        method.group(4) == null
            ? Manner.PLAIN
            : method.group(4).equals("charged") ? Manner.CHARGED : Manner.STRICT;
    methods.put(
        owner + "." + name + descriptor, new Method(owner, name, descriptor.toString(), manner));
  }

  private String descriptor(String type, String line) {
    if (type.endsWith("[]")) {
      return "[" + descriptor(type.substring(0, type.length() - 2), line);
    }
    String primitive = PRIMITIVES.get(type);
    if (primitive != null) {
      return primitive;
    }
    String name = simpleNames.get(type);
    if (name == null) {
      throw new IllegalStateException("the list of what scripts may use has a bad type: " + line);
    }
    return "L" + name + ";";
  }

  private static String internal(String name) {
    return name.replace('.', '/');
  }
}
