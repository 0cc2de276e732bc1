package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** A word and its value: {@code max_tokens 2048}. */
public record SettingNode(NameNode key, ArgumentValueNode value, Span at)
    implements WorkloadItemNode,
        KvItemNode,
        StrategyItemNode,
        ExperimentItemNode,
        ClaimItemNode,
        ProblemItemNode,
        PrincipleItemNode,
        SearchItemNode {}
