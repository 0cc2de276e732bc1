package scn.dsl.script

import groovyjarjarasm.asm.ClassWriter
import groovyjarjarasm.asm.ConstantDynamic
import groovyjarjarasm.asm.Handle
import groovyjarjarasm.asm.Label
import groovyjarjarasm.asm.Opcodes
import groovyjarjarasm.asm.Type
import spock.lang.Specification

/** The check of byte code by itself, against classes that no compiler of scripts would make. */
class WallSpec extends Specification implements Opcodes {

  static final BOOTSTRAP =
    new Handle(Opcodes.H_INVOKESTATIC, 'java/lang/invoke/LambdaMetafactory', 'metafactory', '()V', false)

  def "a harmless class passes"() {
    expect:
    refusals(Opcodes.ACC_PUBLIC, 'f') { it.visitInsn(ICONST_1); it.visitInsn(POP) }.empty
  }

  def "refused: #name"() {
    expect:
    refusals(Opcodes.ACC_PUBLIC, 'f', code).any { it.contains(what) }

    where:
    name                       | what                       | code
    'a static call'            | 'System.exit'              | { it.visitInsn(ICONST_1); it.visitMethodInsn(INVOKESTATIC, 'java/lang/System', 'exit', '(I)V', false) }
    'a static field'           | 'System.out'               | { it.visitFieldInsn(GETSTATIC, 'java/lang/System', 'out', 'Ljava/io/PrintStream;'); it.visitInsn(POP) }
    'writing a constant'       | 'SloClass.NONE'            | { it.visitInsn(ACONST_NULL); it.visitFieldInsn(PUTSTATIC, 'scn/engine/policy/SloClass', 'NONE', 'Lscn/engine/policy/SloClass;') }
    'a field of the engine'    | 'PrefixIndex.capacity'     | { it.visitInsn(ACONST_NULL); it.visitFieldInsn(GETFIELD, 'scn/engine/policy/PrefixIndex', 'capacity', 'I'); it.visitInsn(POP) }
    'the meter'                | 'Meter.enter'              | { it.visitInsn(ACONST_NULL); it.visitMethodInsn(INVOKESTATIC, 'scn/dsl/script/Meter', 'enter', '(Lscn/dsl/script/Meter;)Lscn/dsl/script/Meter;', false); it.visitInsn(POP) }
    'the field of the meter'   | 'attack.the meter'         | { it.visitVarInsn(ALOAD, 0); it.visitInsn(ACONST_NULL); it.visitFieldInsn(PUTFIELD, 'attack', 'the meter', 'Lscn/dsl/script/Meter;') }
    'getClass'                 | 'attack.getClass'          | { it.visitVarInsn(ALOAD, 0); it.visitMethodInsn(INVOKEVIRTUAL, 'attack', 'getClass', '()Ljava/lang/Class;', false); it.visitInsn(POP) }
    'getClass of an object'    | 'Object.getClass'          | { it.visitVarInsn(ALOAD, 0); it.visitMethodInsn(INVOKEVIRTUAL, 'java/lang/Object', 'getClass', '()Ljava/lang/Class;', false); it.visitInsn(POP) }
    'clone of an array'        | '.clone'                   | { it.visitInsn(ACONST_NULL); it.visitMethodInsn(INVOKEVIRTUAL, '[I', 'clone', '()Ljava/lang/Object;', false); it.visitInsn(POP) }
    'a class literal'          | 'a class as a value'       | { it.visitLdcInsn(Type.getObjectType('java/lang/Runtime')); it.visitInsn(POP) }
    'a method handle'          | 'a class as a value'       | { it.visitLdcInsn(BOOTSTRAP); it.visitInsn(POP) }
    'a dynamic constant'       | 'a class as a value'       | { it.visitLdcInsn(new ConstantDynamic('x', 'Ljava/lang/Object;', BOOTSTRAP)); it.visitInsn(POP) }
    'a dynamic call'           | 'only resolved'            | { it.visitInvokeDynamicInsn('run', '()Ljava/lang/Runnable;', BOOTSTRAP); it.visitInsn(POP) }
    'a dynamic call of a cast' | 'only resolved'            | { it.visitInsn(ACONST_NULL); it.visitInvokeDynamicInsn('cast', '(Ljava/lang/Object;)Ljava/lang/String;', BOOTSTRAP); it.visitInsn(POP) }
    'a new object'             | 'ProcessBuilder'           | { it.visitTypeInsn(NEW, 'java/lang/ProcessBuilder'); it.visitInsn(POP) }
    'a new script'             | 'new attack'               | { it.visitTypeInsn(NEW, 'attack'); it.visitMethodInsn(INVOKESPECIAL, 'attack', '<init>', '()V', false) }
    'a cast'                   | 'Instance'                 | { it.visitInsn(ACONST_NULL); it.visitTypeInsn(CHECKCAST, 'scn/engine/sim/Instance'); it.visitInsn(POP) }
    'an array of a class'      | 'Thread'                   | { it.visitInsn(ICONST_1); it.visitTypeInsn(ANEWARRAY, 'java/lang/Thread'); it.visitInsn(POP) }
    'arrays of arrays'         | 'several dimensions'       | { it.visitInsn(ICONST_1); it.visitInsn(ICONST_1); it.visitMultiANewArrayInsn('[[I', 2); it.visitInsn(POP) }
    'a monitor'                | 'synchronized'             | { it.visitVarInsn(ALOAD, 0); it.visitInsn(MONITORENTER) }
    'another this'             | 'a change of this'         | { it.visitInsn(ACONST_NULL); it.visitVarInsn(ASTORE, 0) }
    'catching the fuel'        | 'try and catch'            | { m ->
      def labels = (1..3).collect { new Label() }
      m.visitTryCatchBlock(labels[0], labels[1], labels[2], null)
      m.visitLabel(labels[0]); m.visitInsn(NOP); m.visitLabel(labels[1]); m.visitInsn(RETURN); m.visitLabel(labels[2]); m.visitInsn(POP)
    }
  }

  def "refused: a method #name with flags #flags"() {
    expect:
    !refusals(flags, name) { }.empty

    where:
    flags                                   | name
    (Opcodes.ACC_PUBLIC + Opcodes.ACC_STATIC) | 'f'
    (Opcodes.ACC_PUBLIC + Opcodes.ACC_SYNCHRONIZED) | 'f'
    Opcodes.ACC_PUBLIC                      | 'finalize'
    Opcodes.ACC_PUBLIC                      | 'hashCode'
    Opcodes.ACC_PRIVATE                     | 'readObject'
  }

  private static List<String> refusals(int flags, String name, Closure code) {
    def writer = new ClassWriter(0)
    writer.visit(V17, ACC_PUBLIC, 'attack', null, 'scn/engine/policy/PolicyScript', ['scn/engine/policy/Prefill'] as String[])
    def made = writer.visitMethod(ACC_PUBLIC, '<init>', '()V', null, null)
    made.visitCode()
    made.visitVarInsn(ALOAD, 0)
    made.visitMethodInsn(INVOKESPECIAL, 'scn/engine/policy/PolicyScript', '<init>', '()V', false)
    made.visitInsn(RETURN)
    made.visitMaxs(1, 1)
    def method = writer.visitMethod(flags, name, '()V', null, null)
    method.visitCode()
    code(method)
    method.visitInsn(RETURN)
    method.visitMaxs(4, 4)
    writer.visitEnd()
    def refusals = []
    new Fence(AllowList.read(), { line, what -> refusals << what }).around(writer.toByteArray())
    refusals
  }
}
