package scn.dsl.script;

import groovyjarjarasm.asm.Opcodes;
import groovyjarjarasm.asm.Type;
import groovyjarjarasm.asm.tree.AbstractInsnNode;
import groovyjarjarasm.asm.tree.ClassNode;
import groovyjarjarasm.asm.tree.FieldInsnNode;
import groovyjarjarasm.asm.tree.FieldNode;
import groovyjarjarasm.asm.tree.InvokeDynamicInsnNode;
import groovyjarjarasm.asm.tree.JumpInsnNode;
import groovyjarjarasm.asm.tree.LdcInsnNode;
import groovyjarjarasm.asm.tree.LineNumberNode;
import groovyjarjarasm.asm.tree.MethodInsnNode;
import groovyjarjarasm.asm.tree.MethodNode;
import groovyjarjarasm.asm.tree.MultiANewArrayInsnNode;
import groovyjarjarasm.asm.tree.TypeInsnNode;
import groovyjarjarasm.asm.tree.VarInsnNode;
import java.util.Set;

/**
 * The wall: reads the byte code of a script, whatever text it came from, and refuses every class,
 * method, field and instruction that is not known to be harmless.
 */
final class BytecodeGate {
  /** Told what is refused, in the words of {@code allowed.txt}, and on which line. */
  interface Refusals {
    void add(int line, String what);
  }

  private static final String CONTRACTS = "scn/engine/policy/";
  private static final String PARENT = CONTRACTS + "PolicyScript";
  private static final Set<String> NOT_OVERRIDDEN =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "readObject",
          "readResolve",
          "writeObject",
          "writeReplace");

  private final AllowList allowed;
  private final ClassNode script;
  private final Refusals refusals;
  private int line;

  BytecodeGate(AllowList allowed, ClassNode script, Refusals refusals) {
    this.allowed = allowed;
    this.script = script;
    this.refusals = refusals;
  }

  void check() {
    if (!script.superName.equals(PARENT) || !script.innerClasses.isEmpty()) {
      refuse("classes inside a script");
    }
    if (!script.interfaces.stream().allMatch(i -> i.startsWith(CONTRACTS) && allowed.type(i))) {
      refuse("an interface");
    }
    for (FieldNode field : script.fields) {
      type(Type.getType(field.desc));
      boolean constant = field.name.startsWith("$const$") || field.name.equals("__$stMC");
      if ((field.access & Opcodes.ACC_STATIC) != 0
          && (!constant || Type.getType(field.desc).getSort() > Type.DOUBLE)) {
        refuse("static field " + field.name);
      }
    }
    script.methods.forEach(this::method);
  }

  private void method(MethodNode method) {
    line = 0;
    boolean initializer = method.name.equals("<clinit>") || method.name.equals("__$swapInit");
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    int refused = Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_SYNCHRONIZED;
    if ((method.access & refused) != 0 || isStatic != initializer) {
      refuse("static, native, abstract or synchronized method " + method.name);
    }
    if (NOT_OVERRIDDEN.contains(method.name)) {
      refuse("a method called " + method.name);
    }
    type(Type.getMethodType(method.desc));
    for (AbstractInsnNode at : method.instructions) {
      if (at instanceof LineNumberNode number) {
        line = number.line;
      } else {
        instruction(method, at, isStatic);
      }
    }
    if (!method.tryCatchBlocks.isEmpty()) {
      refuse("try and catch");
    }
  }

  private void instruction(MethodNode method, AbstractInsnNode at, boolean isStatic) {
    boolean bridge = (method.access & Opcodes.ACC_BRIDGE) != 0;
    if (isStatic && !isConstantCode(method, at) || bridge && at instanceof JumpInsnNode) {
      refuse("code in a static initialiser or a bridge");
    }
    switch (at.getOpcode()) {
      case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> refuse("synchronized");
      case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE -> refuse("the identity of an object; write ==");
      case Opcodes.JSR, Opcodes.RET -> refuse("a subroutine");
      default -> {
        if (at instanceof MethodInsnNode call) {
          call(method, call);
        } else if (at instanceof FieldInsnNode access) {
          field(method, access);
        } else if (at instanceof InvokeDynamicInsnNode dynamic) {
          if (!Conversion.of(dynamic).map(this::known).orElse(false)) {
            refuse(
                dynamic.name.equals("cast") && dynamic.desc.endsWith(")Z")
                    ? "a value as a condition; write value != null, > 0 or !value.isEmpty()"
                    : "a call that is only resolved when it runs");
          }
        } else if (at instanceof TypeInsnNode named) {
          type(Type.getObjectType(named.desc));
        } else if (at instanceof MultiANewArrayInsnNode) {
          refuse("an array of several dimensions");
        } else if (at instanceof LdcInsnNode constant) {
          constant(constant.cst);
        } else if (at instanceof VarInsnNode variable) {
          if (!isStatic && variable.var == 0 && at.getOpcode() != Opcodes.ALOAD) {
            refuse("a change of this");
          }
        }
      }
    }
  }

  private boolean known(Conversion conversion) {
    type(conversion.result());
    return true;
  }

  private static boolean isConstantCode(MethodNode method, AbstractInsnNode at) {
    return !(at instanceof JumpInsnNode)
        && !(at instanceof InvokeDynamicInsnNode)
        && !(at instanceof TypeInsnNode)
        && (!(at instanceof MethodInsnNode call)
            || method.name.equals("<clinit>") && call.name.equals("__$swapInit"));
  }

  private void constant(Object value) {
    if (!(value instanceof Number || value instanceof String)) {
      refuse("a class as a value");
    }
  }

  private void call(MethodNode from, MethodInsnNode call) {
    boolean own = call.owner.equals(script.name);
    boolean constructor = call.name.equals("<init>");
    if (constructor && own || constructor && call.owner.equals(PARENT) && !isConstructor(from)) {
      refuse("new " + simple(call.owner));
    } else if (own && declares(call)) {
      if (call.name.equals("__$swapInit") && !from.name.equals("<clinit>")) {
        refuse(call.name);
      }
    } else if (!allowed(call)) {
      refuse(
          call.owner.contains("groovy/")
              ? "what Groovy calls '" + call.name + "' here"
              : constructor
                  ? "new " + simple(call.owner) + arguments(call.desc)
                  : simple(call.owner) + "." + call.name + arguments(call.desc));
    } else if (call.getOpcode() == Opcodes.INVOKESPECIAL && !constructor) {
      refuse("super");
    }
  }

  private boolean allowed(MethodInsnNode call) {
    if (!call.owner.equals(script.name)) {
      return allowed.method(call.owner, call.name, call.desc).isPresent();
    }
    return allowed.method(script.superName, call.name, call.desc).isPresent()
        || script.interfaces.stream()
            .anyMatch(type -> allowed.method(type, call.name, call.desc).isPresent());
  }

  private boolean declares(MethodInsnNode call) {
    return script.methods.stream()
        .anyMatch(m -> m.name.equals(call.name) && m.desc.equals(call.desc));
  }

  private void field(MethodNode method, FieldInsnNode access) {
    boolean own =
        access.owner.equals(script.name)
            && script.fields.stream()
                .anyMatch(f -> f.name.equals(access.name) && f.desc.equals(access.desc));
    boolean reads = access.getOpcode() == Opcodes.GETSTATIC;
    boolean initialises = access.getOpcode() == Opcodes.PUTSTATIC && method.name.startsWith("__$");
    if (own
        ? access.getOpcode() == Opcodes.PUTSTATIC && !initialises && !method.name.equals("<clinit>")
        : !reads || !allowed.field(access.owner, access.name, access.desc)) {
      refuse(simple(access.owner) + "." + access.name);
    }
  }

  private void type(Type type) {
    switch (type.getSort()) {
      case Type.METHOD -> {
        for (Type argument : type.getArgumentTypes()) {
          type(argument);
        }
        type(type.getReturnType());
      }
      case Type.ARRAY -> type(type.getElementType());
      case Type.OBJECT -> {
        String name = type.getInternalName();
        if (!allowed.type(name) && !name.equals(script.name)) {
          refuse(simple(name));
        }
      }
      default -> {
        // All primitive types are harmless.
      }
    }
  }

  private void refuse(String what) {
    refusals.add(line, what);
  }

  private static boolean isConstructor(MethodNode method) {
    return method.name.equals("<init>");
  }

  private static String arguments(String descriptor) {
    StringBuilder text = new StringBuilder("(");
    for (Type argument : Type.getArgumentTypes(descriptor)) {
      text.append(text.length() > 1 ? ", " : "").append(simple(argument.getClassName()));
    }
    return text.append(")").toString();
  }

  private static String simple(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1);
  }
}
