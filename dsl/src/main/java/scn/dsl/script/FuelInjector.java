package scn.dsl.script;

import groovyjarjarasm.asm.Opcodes;
import groovyjarjarasm.asm.Type;
import groovyjarjarasm.asm.tree.AbstractInsnNode;
import groovyjarjarasm.asm.tree.ClassNode;
import groovyjarjarasm.asm.tree.FieldInsnNode;
import groovyjarjarasm.asm.tree.FieldNode;
import groovyjarjarasm.asm.tree.InsnList;
import groovyjarjarasm.asm.tree.InvokeDynamicInsnNode;
import groovyjarjarasm.asm.tree.LdcInsnNode;
import groovyjarjarasm.asm.tree.MethodInsnNode;
import groovyjarjarasm.asm.tree.MethodNode;
import groovyjarjarasm.asm.tree.TypeInsnNode;
import groovyjarjarasm.asm.tree.VarInsnNode;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a script pay for what it does: a tick in every method that is not slight, see {@link Work},
 * and before every jump backwards, in proportion to the code in between, and {@link Charged} in the
 * place of what can be expensive.
 *
 * <p>Works on a class that {@link BytecodeGate} let pass. The meter is a field whose name no script
 * can write. Ticks add no branches, so the frames of the class stay true.
 */
final class FuelInjector {
  static final String METER = Type.getInternalName(Meter.class);
  static final String METER_DESCRIPTOR = "L" + METER + ";";
  static final String FIELD = "the meter";

  private static final int STEPS_PER_FUNCTION = 16;
  private static final String HASH_MAP = "java/util/HashMap";
  private static final String LINKED_HASH_MAP = "java/util/LinkedHashMap";
  private static final Map<String, String> CHARGED = charged();

  private final AllowList allowed;
  private final ClassNode script;
  private final Work work;

  FuelInjector(AllowList allowed, ClassNode script) {
    this.allowed = allowed;
    this.script = script;
    this.work = new Work(allowed, script);
  }

  void inject() {
    for (MethodNode method : script.methods) {
      if ((method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_BRIDGE)) == 0) {
        replace(method);
        tick(method);
      }
    }
    script.fields.add(
        new FieldNode(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC, FIELD, METER_DESCRIPTOR, null, null));
    new EntryPoints(script, work).wrap();
  }

  /** Whether there is something to call in the place of a charged method. */
  static boolean replaces(AllowList.Method method, boolean isStatic) {
    return CHARGED.containsKey(method.name() + charged(method, isStatic));
  }

  private void replace(MethodNode method) {
    for (AbstractInsnNode at : method.instructions.toArray()) {
      if (at instanceof MethodInsnNode call) {
        allowed.method(call.owner, call.name, call.desc).ifPresent(m -> replace(method, call, m));
      } else if (at instanceof TypeInsnNode made && made.desc.equals(HASH_MAP)) {
        made.desc = at.getOpcode() == Opcodes.NEW ? LINKED_HASH_MAP : HASH_MAP;
      } else if (at instanceof InvokeDynamicInsnNode dynamic) {
        method.instructions.set(at, Conversion.of(dynamic).orElseThrow().instruction());
      } else if (at.getOpcode() == Opcodes.NEWARRAY || at.getOpcode() == Opcodes.ANEWARRAY) {
        InsnList charge = meter(script);
        charge.add(
            new MethodInsnNode(
                Opcodes.INVOKESTATIC,
                Type.getInternalName(Charged.class),
                "array",
                "(I" + METER_DESCRIPTOR + ")I"));
        method.instructions.insertBefore(at, charge);
      }
    }
  }

  private void replace(MethodNode in, MethodInsnNode call, AllowList.Method method) {
    switch (method.manner()) {
      case PLAIN -> {
        boolean made = call.name.equals("<init>") && call.owner.equals(HASH_MAP);
        call.owner = made ? LINKED_HASH_MAP : call.owner;
      }
      case STRICT -> {
        in.instructions.insertBefore(call, tick(STEPS_PER_FUNCTION));
        call.owner = "java/lang/StrictMath";
      }
      case CHARGED -> {
        boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
        String descriptor = charged(method, isStatic);
        in.instructions.insertBefore(call, meter(script));
        in.instructions.set(
            call,
            new MethodInsnNode(
                Opcodes.INVOKESTATIC,
                CHARGED.get(method.name() + descriptor),
                method.name(),
                descriptor));
      }
    }
  }

  private static String charged(AllowList.Method method, boolean isStatic) {
    int end = method.descriptor().indexOf(')');
    return (isStatic ? "(" : "(L" + method.owner() + ";")
        + method.descriptor().substring(1, end)
        + METER_DESCRIPTOR
        + method.descriptor().substring(end);
  }

  private void tick(MethodNode method) {
    AbstractInsnNode[] code = method.instructions.toArray();
    for (BackwardJump jump : BackwardJump.in(code)) {
      method.instructions.insertBefore(
          code[jump.from()], tick(work.steps(code, jump.to(), jump.from())));
    }
    InsnList start = new InsnList();
    if (method.name.equals("<init>")) {
      start.add(new VarInsnNode(Opcodes.ALOAD, 0));
      start.add(
          new MethodInsnNode(Opcodes.INVOKESTATIC, METER, "current", "()" + METER_DESCRIPTOR));
      start.add(new FieldInsnNode(Opcodes.PUTFIELD, script.name, FIELD, METER_DESCRIPTOR));
      method.instructions.insert(superCall(method), start);
    } else if (!work.isSlight(method)) {
      start.add(tick(work.steps(code, 0, code.length)));
      method.instructions.insert(start);
    }
  }

  private static AbstractInsnNode superCall(MethodNode constructor) {
    for (AbstractInsnNode at : constructor.instructions) {
      if (at.getOpcode() == Opcodes.INVOKESPECIAL && ((MethodInsnNode) at).name.equals("<init>")) {
        return at;
      }
    }
    throw new IllegalStateException("a constructor that does not call another one");
  }

  private InsnList tick(int cost) {
    InsnList tick = meter(script);
    tick.add(new LdcInsnNode(cost));
    tick.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, METER, "tick", "(I)V"));
    return tick;
  }

  static InsnList meter(ClassNode script) {
    InsnList load = new InsnList();
    load.add(new VarInsnNode(Opcodes.ALOAD, 0));
    load.add(new FieldInsnNode(Opcodes.GETFIELD, script.name, FIELD, METER_DESCRIPTOR));
    return load;
  }

  private static Map<String, String> charged() {
    Map<String, String> methods = new HashMap<>();
    for (Class<?> owner : List.of(Charged.class, Arithmetic.class)) {
      for (Method method : owner.getMethods()) {
        methods.put(
            method.getName() + Type.getMethodDescriptor(method), Type.getInternalName(owner));
      }
    }
    return methods;
  }
}
