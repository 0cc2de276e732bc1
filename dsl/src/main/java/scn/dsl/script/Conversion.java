package scn.dsl.script;

import groovyjarjarasm.asm.Opcodes;
import groovyjarjarasm.asm.Type;
import groovyjarjarasm.asm.tree.AbstractInsnNode;
import groovyjarjarasm.asm.tree.InsnNode;
import groovyjarjarasm.asm.tree.InvokeDynamicInsnNode;
import groovyjarjarasm.asm.tree.TypeInsnNode;
import java.util.Optional;

/**
 * What Groovy does by a dynamic call although all types are known: casts, and reading and writing
 * arrays. Each has an instruction of the JVM that does the same or fails.
 */
record Conversion(Type result, AbstractInsnNode instruction) {
  private static final String CASTS = "org/codehaus/groovy/vmplugin/v8/IndyInterface";

  /** Empty if the call is another one. */
  static Optional<Conversion> of(InvokeDynamicInsnNode call) {
    Type result = Type.getReturnType(call.desc);
    Type[] arguments = Type.getArgumentTypes(call.desc);
    if (arguments.length > 0
        && arguments[0].getSort() == Type.ARRAY
        && arguments[0].getDimensions() == 1) {
      return array(call, arguments);
    }
    boolean cast =
        call.bsm.getOwner().equals(CASTS) && call.name.equals("cast") && arguments.length == 1;
    if (!cast || arguments[0].getSort() != Type.OBJECT || result.getSort() < Type.ARRAY) {
      return Optional.empty();
    }
    return Optional.of(
        new Conversion(result, new TypeInsnNode(Opcodes.CHECKCAST, result.getInternalName())));
  }

  private static Optional<Conversion> array(InvokeDynamicInsnNode call, Type[] arguments) {
    Type element = arguments[0].getElementType();
    boolean indexed = arguments.length > 1 && arguments[1].equals(Type.INT_TYPE);
    if (!indexed || element.getSort() == Type.OBJECT && !call.name.equals("get")) {
      return Optional.empty();
    }
    boolean reads = arguments.length == 2 && call.name.equals("get");
    boolean writes = arguments.length == 3 && call.name.equals("set");
    if (reads && Type.getReturnType(call.desc).equals(element)) {
      return Optional.of(new Conversion(element, new InsnNode(element.getOpcode(Opcodes.IALOAD))));
    }
    if (writes
        && arguments[2].equals(element)
        && Type.getReturnType(call.desc).equals(Type.VOID_TYPE)) {
      return Optional.of(new Conversion(element, new InsnNode(element.getOpcode(Opcodes.IASTORE))));
    }
    return Optional.empty();
  }
}
