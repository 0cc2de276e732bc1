package scn.dsl.script;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import scn.dsl.policy.ParameterDeclaration;
import scn.dsl.policy.PolicySignature;
import scn.engine.sim.RunFailure;

/** A script ready to make policies: its signature and the constructor of its class. */
record LoadedScript(PolicySignature signature, Constructor<?> constructor) {

  static LoadedScript of(PolicySignature signature, CompiledScript script) {
    ClassLoader loader = new ScriptClassLoader(signature.file().toString(), script.classes());
    try {
      Class<?> type = Class.forName(script.mainClass(), false, loader);
      return new LoadedScript(signature, type.getConstructors()[0]);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("script " + signature.file() + " has no class", e);
    }
  }

  /**
   * A new policy; parameters without an argument have their defaults.
   *
   * @throws RunFailure if the script fails while its variables are set up
   */
  Object create(Map<String, Object> arguments) {
    List<ParameterDeclaration> parameters = signature.parameters();
    for (String name : arguments.keySet()) {
      if (signature.parameter(name).isEmpty()) {
        throw new IllegalArgumentException(title() + " has no parameter '" + name + "'");
      }
    }
    Object[] values = new Object[parameters.size()];
    for (int i = 0; i < values.length; i++) {
      ParameterDeclaration parameter = parameters.get(i);
      Object given = arguments.get(parameter.name());
      values[i] = convert(parameter, given == null ? parameter.defaultValue() : given);
    }
    Meter meter = Meter.enter(null);
    int depth = meter.depth - 1;
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      RuntimeException fault = Meter.failed(e.getCause());
      String why = fault instanceof RunFailure ? fault.getMessage() : fault.toString();
      throw new RunFailure("cannot be set up: " + why, e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new RunFailure("cannot be made: " + e, e);
    } finally {
      meter.depth = depth;
    }
  }

  private Object convert(ParameterDeclaration parameter, Object value) {
    if (!parameter.choices().isEmpty()) {
      if (!parameter.choices().contains(value)) {
        throw refused(parameter, "is one of " + String.join(", ", parameter.choices()), value);
      }
      return value;
    }
    if (!(value instanceof Number number)) {
      throw refused(parameter, "is " + parameter.dimension().noun(), value);
    }
    double amount = number.doubleValue();
    if (!parameter.integer()) {
      return amount;
    }
    if (amount != Math.rint(amount) || Math.abs(amount) > Integer.MAX_VALUE) {
      throw refused(parameter, "is a whole number", value);
    }
    return (int) amount;
  }

  private IllegalArgumentException refused(
      ParameterDeclaration parameter, String what, Object given) {
    return new IllegalArgumentException(
        "parameter '" + parameter.name() + "' of " + title() + " " + what + ", not " + given);
  }

  private String title() {
    return signature.kind().label() + " '" + signature.name() + "'";
  }
}
