/** Says in tables what a policy does, by asking it. */
package scn.dsl.explain;
