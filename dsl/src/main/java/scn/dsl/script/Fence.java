package scn.dsl.script;

import groovyjarjarasm.asm.ClassReader;
import groovyjarjarasm.asm.ClassWriter;
import groovyjarjarasm.asm.tree.ClassNode;

/** Lets the class of a script pass if it is harmless, and makes it pay for what it does. */
final class Fence {
  private final AllowList allowed;
  private final BytecodeGate.Refusals refusals;
  private boolean refused;

  Fence(AllowList allowed, BytecodeGate.Refusals refusals) {
    this.allowed = allowed;
    this.refusals = refusals;
  }

  /** The class to load; what is wrong with it, if anything, is told to the refusals. */
  byte[] around(byte[] compiled) {
    ClassNode script = new ClassNode();
    new ClassReader(compiled).accept(script, 0);
    new BytecodeGate(allowed, script, this::refuse).check();
    if (refused) {
      return new byte[0];
    }
    new FuelInjector(allowed, script).inject();
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    script.accept(writer);
    return writer.toByteArray();
  }

  private void refuse(int line, String what) {
    refused = true;
    refusals.add(line, what);
  }
}
