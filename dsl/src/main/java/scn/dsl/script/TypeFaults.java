package scn.dsl.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;

/** Says in the words of scripts what Groovy's compiler found, at the name that is wrong. */
final class TypeFaults {
  private static final Pattern PROPERTY =
      Pattern.compile(
          "(?:No such property: (\\w+) for .*class: (\\S+)|.*read-only property: (\\w+))");
  private static final Pattern METHOD =
      Pattern.compile(
          "Cannot find matching method (?:.* or static method )?(.+)#(\\w+)\\((.*?)\\)\\. .*");
  private static final Pattern CALLED =
      Pattern.compile("Cannot call (\\S+?)#(\\w+)\\((.*?)\\) with arguments \\[(.*)\\]");
  private static final Pattern UNEXPECTED =
      Pattern.compile("Unexpected (?:input|character): '(.*)'");
  private static final Pattern CONSTRUCTOR =
      Pattern.compile("Cannot find matching constructor ([\\w.]+)[^(]*\\((.*)\\)\\. .*");
  private static final Pattern VARIABLE =
      Pattern.compile("The variable \\[(\\w+)\\] is undeclared.*");
  private static final Pattern DECLARED =
      Pattern.compile("The current scope already contains a variable of the name (\\w+)");
  private static final Pattern PRECISION =
      Pattern.compile("Possible loss of precision from (\\w+) to (\\w+)");
  private static final Pattern RETURNED =
      Pattern.compile("Cannot return value of type (.+) for method returning (.+)");
  private static final Pattern ASSIGNED =
      Pattern.compile("Cannot assign value of type (.+) to variable of type (.+)");
  private static final Pattern REPEATED =
      Pattern.compile("Repetitive method name/signature for method '\\S+ (\\w+)\\(.*");
  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");
  private static final Pattern TYPE_ARGUMENTS = Pattern.compile("<[^()]*>");
  private static final Set<String> STATEMENT_WORDS = Set.of("switch", "yield");

  private final SourceText source;
  private final AllowList allowed;
  private final Collection<String> own;

  /**
   * @param own names that the script declares
   */
  TypeFaults(SourceText source, AllowList allowed, Collection<String> own) {
    this.source = source;
    this.allowed = allowed;
    this.own = new TreeSet<>(own);
  }

  /** What is wrong, without what only follows from another fault. */
  List<Diagnostic> of(List<? extends Message> messages, boolean othersKnown) {
    List<Diagnostic> faults = new ArrayList<>();
    List<Diagnostic> consequences = new ArrayList<>();
    Set<String> declared = new TreeSet<>();
    for (Message message : messages) {
      if (message instanceof SyntaxErrorMessage syntax) {
        String text = text(syntax.getCause());
        boolean again = text.startsWith("Repetitive") && !declared.add(text);
        if (!text.contains("duplicates another") && (again || !text.startsWith("Repetitive"))) {
          (follows(text) ? consequences : faults).add(fault(syntax.getCause(), text));
        }
      } else {
        faults.add(Diagnostic.error(new Span(source, 1, 1, 1), String.valueOf(message), ""));
      }
    }
    return faults.isEmpty() && !othersKnown ? consequences : faults;
  }

  private static String text(SyntaxException cause) {
    String first = cause.getOriginalMessage().lines().findFirst().orElse("");
    return PACKAGES.matcher(first.replace("[Static type checking] - ", "")).replaceAll("");
  }

  /** An expression whose type is not known, because of a fault in it, counts as an Object. */
  private static boolean follows(String text) {
    return text.matches(".*\\bObject\\b.*") || text.startsWith("Can't have an abstract method");
  }

  private Diagnostic fault(SyntaxException cause, String text) {
    Span whole =
        Spans.of(
            source,
            cause.getStartLine(),
            cause.getStartColumn(),
            cause.getEndLine(),
            cause.getEndColumn());
    Matcher found = PROPERTY.matcher(text);
    if (found.matches()) {
      return found.group(1) == null
          ? at(whole, found.group(3), "'" + found.group(3) + "' cannot be written", "")
          : member(whole, found.group(2), "property", found.group(1), "");
    }
    found = METHOD.matcher(text);
    if (found.matches()) {
      return method(whole, found.group(1), found.group(2), found.group(3));
    }
    found = CALLED.matcher(text);
    if (found.matches()) {
      return at(
          whole,
          found.group(2),
          "%s.%s takes (%s), not (%s)"
              .formatted(
                  plain(found.group(1)), found.group(2), found.group(3), plain(found.group(4))),
          "");
    }
    found = UNEXPECTED.matcher(text);
    if (found.matches()) {
      return Brackets.fault(source)
          .orElseGet(
              () -> Diagnostic.error(whole, "this cannot be read", "see the line before, too"));
    }
    found = CONSTRUCTOR.matcher(text);
    if (found.matches()) {
      return Diagnostic.error(
          whole, "there is no new " + found.group(1) + "(" + plain(found.group(2)) + ")", "");
    }
    found = VARIABLE.matcher(text);
    if (found.matches()) {
      return at(
          whole,
          found.group(1),
          "nothing is called '" + found.group(1) + "' here",
          variable(found.group(1)));
    }
    found = DECLARED.matcher(text);
    if (found.matches()) {
      return Diagnostic.error(
          whole,
          "'" + found.group(1) + "' is declared twice",
          "leave out the type to assign to it");
    }
    found = REPEATED.matcher(text);
    if (found.matches()) {
      return Diagnostic.error(
          new Span(source, whole.line(), whole.column(), firstLine(whole)),
          "method '" + found.group(1) + "' is declared twice",
          "remove or rename one of them");
    }
    return types(whole, text);
  }

  private Diagnostic types(Span whole, String text) {
    Matcher found = PRECISION.matcher(text);
    if (found.matches()) {
      return Diagnostic.error(
          whole,
          "a " + found.group(1) + " does not fit into " + a(found.group(2)),
          "write (" + found.group(2) + ") (...), or Math.round(...) for the nearest long");
    }
    found = RETURNED.matcher(text);
    if (found.matches()) {
      return Diagnostic.error(
          whole,
          "this method returns " + a(plain(found.group(2))) + ", not " + a(plain(found.group(1))),
          "");
    }
    found = ASSIGNED.matcher(text);
    if (found.matches()) {
      return Diagnostic.error(
          whole,
          a(plain(found.group(2))) + " is wanted here, not " + a(plain(found.group(1))),
          found.group(2).equals("boolean") ? "write a comparison" : "");
    }
    return Diagnostic.error(whole, text, "");
  }

  private Diagnostic method(Span whole, String receiver, String name, String arguments) {
    String type = TYPE_ARGUMENTS.matcher(receiver).replaceAll("");
    boolean ofScript = type.equals(className());
    Collection<String> known = ofScript ? own : members(type);
    if (ofScript) {
      if (own.contains(name)) {
        return at(whole, name, "'" + name + "' does not take (" + plain(arguments) + ")", "");
      }
      return at(whole, name, "there is no method '" + name + "'", hint(name, known, "", ""));
    }
    if (known.contains(name)) {
      return at(whole, name, type + "." + name + " does not take (" + plain(arguments) + ")", "");
    }
    return member(whole, receiver, "method", name, Habits.ofMethod(type, name));
  }

  private String className() {
    String file = source.name().replace('\\', '/');
    return file.substring(file.lastIndexOf('/') + 1)
        .replaceFirst("\\.groovy$", "")
        .replace('-', '_');
  }

  private Diagnostic member(Span whole, String receiver, String what, String name, String habit) {
    String type = TYPE_ARGUMENTS.matcher(receiver).replaceAll("");
    Collection<String> known = members(type);
    String message = type + " has no " + what + " '" + name + "'";
    return at(whole, name, message, hint(name, known, habit, "its names are "));
  }

  private static String hint(String name, Collection<String> known, String habit, String list) {
    Optional<String> near = NearestName.of(name, known);
    if (near.isPresent()) {
      return "did you mean '" + near.get() + "'?";
    }
    if (!habit.isEmpty()) {
      return habit;
    }
    List<String> properties =
        known.stream().filter(each -> !each.matches("(get|is)[A-Z].*")).toList();
    return list.isEmpty() || properties.isEmpty() || properties.size() > 16
        ? ""
        : list + String.join(", ", properties);
  }

  private String variable(String name) {
    if (STATEMENT_WORDS.contains(name)) {
      return "write a switch statement with a return in every case";
    }
    if (Character.isUpperCase(name.charAt(0))) {
      return NearestName.of(name, allowed.typeNames())
          .map(near -> "did you mean '" + near + "'?")
          .orElse(Habits.ofClass(name));
    }
    return NearestName.of(name, own).map(near -> "did you mean '" + near + "'?").orElse("");
  }

  /** What scripts may use of a type; of a class that is not on the list nothing. */
  private Collection<String> members(String type) {
    return allowed.typeNamed(type).map(allowed::members).orElse(Set.of());
  }

  /** The fault at one name of an expression, where the name is found in it. */
  private Diagnostic at(Span whole, String name, String message, String hint) {
    String line = source.line(whole.line());
    int from = Math.min(whole.column() - 1, line.length());
    int to = Math.min(line.length(), from + whole.length());
    Matcher word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(line);
    word.region(from, to);
    word.useTransparentBounds(true);
    Span place = whole;
    while (word.find()) {
      place = new Span(source, whole.line(), word.start() + 1, name.length());
      if (source.line(whole.line()).startsWith("(", word.end())) {
        break;
      }
    }
    return Diagnostic.error(place, message, hint);
  }

  private int firstLine(Span whole) {
    String line = source.line(whole.line());
    int brace = line.indexOf('{', whole.column() - 1);
    return brace > 0
        ? line.substring(whole.column() - 1, brace).stripTrailing().length()
        : whole.length();
  }

  private static String plain(String types) {
    return TYPE_ARGUMENTS.matcher(types).replaceAll("");
  }

  static String a(String type) {
    return ("AEIOaeio".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
  }
}
