package scn.dsl.syntax;

/** What a workload or one of its clients says. A session is a section. */
public sealed interface WorkloadItemNode extends Node
    permits ParamNode,
        ReplayNode,
        SettingNode,
        RateNode,
        MixNode,
        ClientNode,
        CohortNode,
        ActiveNode,
        ArrivalsNode,
        PrefixNode,
        LengthNode,
        SectionNode {}
