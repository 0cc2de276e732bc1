package scn.dsl.script;

import groovyjarjarasm.asm.Opcodes;
import groovyjarjarasm.asm.Type;
import groovyjarjarasm.asm.tree.AbstractInsnNode;
import groovyjarjarasm.asm.tree.ClassNode;
import groovyjarjarasm.asm.tree.MethodInsnNode;
import groovyjarjarasm.asm.tree.MethodNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scn.dsl.policy.PolicyKind;
import scn.engine.policy.RequestOrder;

/**
 * How much the methods of a script do at most, in instructions, and so what they pay.
 *
 * <p>A method is slight if a call of it, with all it calls, is worth {@link #SLIGHT_STEPS} steps at
 * most: no jump backwards, no array, nothing charged, no policy asked, and of the script's own
 * methods only slight ones, each counted as often as it is called. A slight method does not pay
 * itself. Where the script calls it, the caller pays for it; where another script or a sort may, a
 * full {@link #SLIGHT_STEPS} are paid; a call of the engine is over before it matters.
 */
final class Work {
  /** What a call that pays nothing itself may be worth. */
  static final int SLIGHT_STEPS = 4;

  private static final int INSTRUCTIONS_PER_STEP = 64;
  private static final int INSTRUCTIONS_PER_CALL = 15;
  private static final int MOST_OF_SLIGHT = SLIGHT_STEPS * INSTRUCTIONS_PER_STEP;
  private static final int UNKNOWN = MOST_OF_SLIGHT + 1;
  private static final Set<String> POLICIES = policies();

  private final AllowList allowed;
  private final ClassNode script;

  /** Of the script's own methods, by name and descriptor. */
  private final Map<String, Integer> bounds = new HashMap<>();

  /** Looks at the methods as the compiler made them. */
  Work(AllowList allowed, ClassNode script) {
    this.allowed = allowed;
    this.script = script;
    script.methods.forEach(method -> bounds.put(key(method), UNKNOWN));
    while (improved()) {
      // A method is known one turn after those it calls, and never if it calls itself.
    }
  }

  boolean isSlight(MethodNode method) {
    return bounds.get(key(method)) <= MOST_OF_SLIGHT;
  }

  /** What a stretch of code pays when it starts, for itself and for what pays nothing itself. */
  int steps(AbstractInsnNode[] code, int from, int to) {
    int weight = 0;
    for (int i = from; i < to; i++) {
      weight += weight(code[i]);
    }
    return 1 + weight / INSTRUCTIONS_PER_STEP;
  }

  private int weight(AbstractInsnNode at) {
    if (!(at instanceof MethodInsnNode call)) {
      return at.getOpcode() < 0 ? 0 : 1;
    }
    int callee = POLICIES.contains(call.owner) ? MOST_OF_SLIGHT : own(call).orElse(0);
    return 1 + INSTRUCTIONS_PER_CALL + (callee == UNKNOWN ? 0 : callee);
  }

  private boolean improved() {
    boolean improved = false;
    for (MethodNode method : script.methods) {
      int bound = bound(method);
      improved |= bounds.put(key(method), bound) != bound;
    }
    return improved;
  }

  /** Instructions of one call at most, or {@link #UNKNOWN} if that may be too many. */
  private int bound(MethodNode method) {
    AbstractInsnNode[] code = method.instructions.toArray();
    int bound = BackwardJump.in(code).isEmpty() ? 0 : UNKNOWN;
    for (int i = 0; i < code.length && bound < UNKNOWN; i++) {
      bound = isBounded(code[i]) ? Math.min(UNKNOWN, bound + weight(code[i])) : UNKNOWN;
    }
    return bound;
  }

  private boolean isBounded(AbstractInsnNode at) {
    return switch (at.getOpcode()) {
      case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY -> false;
      default -> !(at instanceof MethodInsnNode call) || isBounded(call);
    };
  }

  private boolean isBounded(MethodInsnNode call) {
    Optional<Integer> own = own(call);
    String owner = call.owner.equals(script.name) ? script.superName : call.owner;
    return own.isPresent()
        ? own.get() <= MOST_OF_SLIGHT
        : !POLICIES.contains(owner)
            && allowed
                .method(owner, call.name, call.desc)
                .filter(method -> method.manner() == AllowList.Manner.PLAIN)
                .isPresent();
  }

  private Optional<Integer> own(MethodInsnNode call) {
    return call.owner.equals(script.name)
        ? Optional.ofNullable(bounds.get(call.name + call.desc))
        : Optional.empty();
  }

  private static String key(MethodNode method) {
    return method.name + method.desc;
  }

  /** What scripts implement: a call of it may be a call of any script. */
  private static Set<String> policies() {
    Deque<Class<?>> open = new ArrayDeque<>(List.of(RequestOrder.class));
    for (PolicyKind kind : PolicyKind.values()) {
      open.add(kind.contract());
    }
    Set<String> names = new HashSet<>();
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      names.add(Type.getInternalName(type));
      open.addAll(List.of(type.getInterfaces()));
    }
    return names;
  }
}
