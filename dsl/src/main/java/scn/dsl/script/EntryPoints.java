package scn.dsl.script;

import groovyjarjarasm.asm.Opcodes;
import groovyjarjarasm.asm.Type;
import groovyjarjarasm.asm.tree.ClassNode;
import groovyjarjarasm.asm.tree.FieldInsnNode;
import groovyjarjarasm.asm.tree.FrameNode;
import groovyjarjarasm.asm.tree.InsnList;
import groovyjarjarasm.asm.tree.InsnNode;
import groovyjarjarasm.asm.tree.LabelNode;
import groovyjarjarasm.asm.tree.MethodInsnNode;
import groovyjarjarasm.asm.tree.MethodNode;
import groovyjarjarasm.asm.tree.TryCatchBlockNode;
import groovyjarjarasm.asm.tree.VarInsnNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Wraps the methods by which the engine calls a script: each takes the meter of its thread, unless
 * it needs none, and makes exhausted memory and stack failures of the run.
 */
final class EntryPoints {
  private static final String METER = FuelInjector.METER;
  private static final String DESCRIPTOR = FuelInjector.METER_DESCRIPTOR;

  private final ClassNode script;
  private final Work work;

  EntryPoints(ClassNode script, Work work) {
    this.script = script;
    this.work = work;
  }

  void wrap() {
    Set<String> contract = contract();
    for (MethodNode method : List.copyOf(script.methods)) {
      boolean bridge = (method.access & Opcodes.ACC_BRIDGE) != 0;
      if (!bridge && contract.contains(method.name + method.desc)) {
        script.methods.add(wrapper(method));
        method.name += " body";
        method.access = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
      }
    }
  }

  private Set<String> contract() {
    Set<String> methods = new HashSet<>();
    for (String name : script.interfaces) {
      try {
        Class<?> type = Class.forName(name.replace('/', '.'), false, Meter.class.getClassLoader());
        for (var method : type.getMethods()) {
          methods.add(method.getName() + Type.getMethodDescriptor(method));
        }
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("the contract of a policy is missing", e);
      }
    }
    return methods;
  }

  private MethodNode wrapper(MethodNode body) {
    Type[] arguments = Type.getArgumentTypes(body.desc);
    Type result = Type.getReturnType(body.desc);
    MethodNode wrapper =
        new MethodNode(Opcodes.ACC_PUBLIC, body.name, body.desc, body.signature, null);
    InsnList code = wrapper.instructions;
    LabelNode from = new LabelNode();
    LabelNode to = new LabelNode();
    int meter = Type.getArgumentsAndReturnSizes(body.desc) >> 2;
    int depth = meter + 1;
    boolean metered = !work.isSlight(body);

    if (metered) {
      enter(code, meter, depth);
    }
    code.add(from);
    code.add(new VarInsnNode(Opcodes.ALOAD, 0));
    int local = 1;
    for (Type argument : arguments) {
      code.add(new VarInsnNode(argument.getOpcode(Opcodes.ILOAD), local));
      local += argument.getSize();
    }
    code.add(
        new MethodInsnNode(Opcodes.INVOKESPECIAL, script.name, body.name + " body", body.desc));
    if (metered) {
      leave(code, meter, depth);
    }
    code.add(new InsnNode(result.getOpcode(Opcodes.IRETURN)));
    code.add(to);
    Object[] locals = locals(arguments, metered);
    code.add(new FrameNode(Opcodes.F_FULL, locals.length, locals, 1, thrown()));
    if (metered) {
      leave(code, meter, depth);
    }
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC,
            METER,
            "failed",
            "(Ljava/lang/Throwable;)Ljava/lang/RuntimeException;"));
    code.add(new InsnNode(Opcodes.ATHROW));
    wrapper.tryCatchBlocks.add(new TryCatchBlockNode(from, to, to, "java/lang/Throwable"));
    return wrapper;
  }

  private void enter(InsnList code, int meter, int depth) {
    code.add(FuelInjector.meter(script));
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC, METER, "enter", "(" + DESCRIPTOR + ")" + DESCRIPTOR));
    code.add(new VarInsnNode(Opcodes.ASTORE, meter));
    code.add(new VarInsnNode(Opcodes.ALOAD, 0));
    code.add(new VarInsnNode(Opcodes.ALOAD, meter));
    code.add(new FieldInsnNode(Opcodes.PUTFIELD, script.name, FuelInjector.FIELD, DESCRIPTOR));
    code.add(new VarInsnNode(Opcodes.ALOAD, meter));
    code.add(new FieldInsnNode(Opcodes.GETFIELD, METER, "depth", "I"));
    code.add(new InsnNode(Opcodes.ICONST_1));
    code.add(new InsnNode(Opcodes.ISUB));
    code.add(new VarInsnNode(Opcodes.ISTORE, depth));
  }

  /** Sets the depth back without a call, as there may be no stack left for one. */
  private static void leave(InsnList code, int meter, int depth) {
    code.add(new VarInsnNode(Opcodes.ALOAD, meter));
    code.add(new VarInsnNode(Opcodes.ILOAD, depth));
    code.add(new FieldInsnNode(Opcodes.PUTFIELD, METER, "depth", "I"));
  }

  private Object[] locals(Type[] arguments, boolean metered) {
    List<Object> locals = new ArrayList<>();
    locals.add(script.name);
    for (Type argument : arguments) {
      locals.add(
          switch (argument.getSort()) {
            case Type.LONG -> Opcodes.LONG;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.ARRAY, Type.OBJECT -> argument.getInternalName();
            default -> Opcodes.INTEGER;
          });
    }
    if (metered) {
      locals.add(METER);
      locals.add(Opcodes.INTEGER);
    }
    return locals.toArray();
  }

  private static Object[] thrown() {
    return new Object[] {"java/lang/Throwable"};
  }
}
