package scn.dsl.script;

import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.transform.stc.StaticTypesMarker;

/** What Groovy's type checker found out. */
final class Inferred {
  private Inferred() {}

  /** The type of an expression as far as it is known. */
  static ClassNode type(Expression expression) {
    ClassNode inferred = expression.getNodeMetaData(StaticTypesMarker.INFERRED_TYPE);
    if (inferred != null) {
      return inferred;
    }
    return expression instanceof VariableExpression variable
            && variable.getAccessedVariable() instanceof ASTNode
        ? variable.getAccessedVariable().getType()
        : expression.getType();
  }

  static boolean isList(ClassNode type) {
    return type.equals(ClassHelper.LIST_TYPE) || type.implementsInterface(ClassHelper.LIST_TYPE);
  }

  static boolean isMap(ClassNode type) {
    return type.equals(ClassHelper.MAP_TYPE) || type.implementsInterface(ClassHelper.MAP_TYPE);
  }
}
