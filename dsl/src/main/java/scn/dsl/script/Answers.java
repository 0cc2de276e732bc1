package scn.dsl.script;

import java.util.List;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClosureListExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.CaseStatement;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.SwitchStatement;
import org.codehaus.groovy.ast.stmt.ThrowStatement;
import org.codehaus.groovy.ast.stmt.WhileStatement;

/** Whether a method always gives an answer; Groovy would make it 0 or false without a word. */
final class Answers {
  private Answers() {}

  /** Whether the method returns nothing, or something on every way through it. */
  static boolean always(MethodNode method) {
    return ClassHelper.isPrimitiveVoid(method.getReturnType())
        || method.isDynamicReturnType()
        || answers(method.getCode());
  }

  private static boolean answers(Statement code) {
    if (code instanceof BlockStatement block) {
      List<Statement> all = block.getStatements();
      return !all.isEmpty() && answers(all.get(all.size() - 1));
    }
    if (code instanceof IfStatement choice) {
      return answers(choice.getIfBlock()) && answers(choice.getElseBlock());
    }
    if (code instanceof SwitchStatement choice) {
      List<CaseStatement> cases = choice.getCaseStatements();
      return answers(choice.getDefaultStatement())
          && cases.stream().map(CaseStatement::getCode).allMatch(Answers::answersOrFallsThrough);
    }
    if (code instanceof ExpressionStatement last) {
      return !(last.getExpression() instanceof DeclarationExpression);
    }
    return code instanceof ReturnStatement || code instanceof ThrowStatement || isEndless(code);
  }

  private static boolean answersOrFallsThrough(Statement code) {
    return code.isEmpty() || code instanceof BlockStatement b && b.isEmpty() || answers(code);
  }

  private static boolean isEndless(Statement code) {
    if (code instanceof WhileStatement loop) {
      return isTrue(loop.getBooleanExpression());
    }
    if (code instanceof DoWhileStatement loop) {
      return isTrue(loop.getBooleanExpression());
    }
    return code instanceof ForStatement loop
        && loop.getCollectionExpression() instanceof ClosureListExpression parts
        && parts.getExpression(1) instanceof EmptyExpression;
  }

  private static boolean isTrue(BooleanExpression condition) {
    return condition.getExpression() instanceof ConstantExpression constant
        && Boolean.TRUE.equals(constant.getValue());
  }
}
