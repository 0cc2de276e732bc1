package scn.dsl.script;

import groovyjarjarasm.asm.tree.AbstractInsnNode;
import groovyjarjarasm.asm.tree.JumpInsnNode;
import groovyjarjarasm.asm.tree.LabelNode;
import groovyjarjarasm.asm.tree.LookupSwitchInsnNode;
import groovyjarjarasm.asm.tree.TableSwitchInsnNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A jump to code that may have run before: without one, a method ends. Both are indices. */
record BackwardJump(int from, int to) {

  /** All of them, in the order of the code. */
  static List<BackwardJump> in(AbstractInsnNode[] code) {
    Map<LabelNode, Integer> places = new HashMap<>();
    for (int i = 0; i < code.length; i++) {
      if (code[i] instanceof LabelNode label) {
        places.put(label, i);
      }
    }
    List<BackwardJump> jumps = new ArrayList<>();
    for (int i = 0; i < code.length; i++) {
      for (LabelNode target : targets(code[i])) {
        if (places.get(target) <= i) {
          jumps.add(new BackwardJump(i, places.get(target)));
        }
      }
    }
    return jumps;
  }

  private static List<LabelNode> targets(AbstractInsnNode at) {
    if (at instanceof JumpInsnNode jump) {
      return List.of(jump.label);
    }
    List<LabelNode> targets = new ArrayList<>();
    if (at instanceof TableSwitchInsnNode table) {
      targets.addAll(table.labels);
      targets.add(table.dflt);
    } else if (at instanceof LookupSwitchInsnNode lookup) {
      targets.addAll(lookup.labels);
      targets.add(lookup.dflt);
    }
    return targets;
  }
}
