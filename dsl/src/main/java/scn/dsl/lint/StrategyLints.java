package scn.dsl.lint;

import java.util.List;
import java.util.Optional;
import scn.dsl.policy.PolicyKind;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.PolicyChoice;
import scn.dsl.syntax.Phrase;
import scn.engine.sim.BatchLimits;

/** What is wrong with strategies and parameters. */
final class StrategyLints {
  private static final double NARROW = 2;

  private StrategyLints() {}

  static void narrowLogRange(Subject subject, Findings findings) {
    for (Phrase param : parameters(subject)) {
      List<Phrase> range = range(param);
      if (param.has("LOG") && range.size() == 2) {
        double ratio = Subject.number(range.get(1)) / Subject.number(range.get(0));
        boolean sameUnit = Subject.unit(range.get(0)).equals(Subject.unit(range.get(1)));
        if (sameUnit && ratio > 1 && ratio < NARROW) {
          findings.add(
              param,
              "a logarithmic range that does not even double is as good as a linear one",
              "leave out log, or widen it");
        }
      }
    }
  }

  static void rangeWithoutLog(Subject subject, Findings findings) {
    for (Phrase param : parameters(subject)) {
      List<Phrase> range = range(param);
      if (!param.has("LOG") && range.size() == 2) {
        double low = Subject.number(range.get(0));
        double ratio = Subject.number(range.get(1)) / low;
        boolean sameUnit = Subject.unit(range.get(0)).equals(Subject.unit(range.get(1)));
        if (sameUnit && low > 0 && ratio > 1000) {
          findings.add(
              param,
              "a linear search hardly looks at the low end of so wide a range",
              "add log at its end");
        }
      }
    }
  }

  private static List<Phrase> parameters(Subject subject) {
    return subject.whole().all("parameter");
  }

  /** The ends of a parameter's range, if it has one. */
  private static List<Phrase> range(Phrase param) {
    if (!param.has("UP_TO")) {
      return List.of();
    }
    List<Phrase> quantities = param.all("quantity");
    return quantities.subList(quantities.size() - 2, quantities.size());
  }

  private interface OnArm {
    void look(Arm arm);
  }

  private static void arms(Subject subject, OnArm check) {
    subject.scenario().experiments().forEach(it -> it.setup().arms().forEach(check::look));
  }

  /** Where a choice stands in this file, unless a parent elsewhere made it. */
  private static void add(
      Subject subject, Findings findings, PolicyChoice choice, String message, String hint) {
    choice
        .at()
        .filter(at -> at.source().name().equals(subject.source().name()))
        .ifPresent(at -> findings.add(at, message, hint));
  }

  /** A priority that nobody asks for. */
  static void priorityIgnored(Subject subject, Findings findings) {
    arms(
        subject,
        arm -> {
          PolicyChoice priority = arm.policies().get(PolicyKind.PRIORITY);
          PolicyChoice scheduler = arm.policies().get(PolicyKind.SCHEDULER);
          PolicyChoice preemption = arm.policies().get(PolicyKind.PREEMPTION);
          if (!priority.name().equals("constant")
              && !subject.scripts().mayRead(scheduler, "priority")
              && !subject.scripts().mayRead(preemption, "priority")) {
            add(
                subject,
                findings,
                priority,
                "scheduler '%s' does not look at priorities".formatted(scheduler.name()),
                "say scheduler priority-fcfs");
          }
        });
  }

  static void orderOfNothing(Subject subject, Findings findings) {
    arms(
        subject,
        arm -> {
          PolicyChoice priority = arm.policies().get(PolicyKind.PRIORITY);
          PolicyChoice scheduler = arm.policies().get(PolicyKind.SCHEDULER);
          if (priority.name().equals("constant") && scheduler.name().startsWith("priority-")) {
            add(
                subject,
                findings,
                scheduler,
                "all requests have the same priority, so '%s' is first come, first served"
                    .formatted(scheduler.name()),
                "say a priority, for example: priority slo-tiered");
          }
        });
  }

  static void bridgeOfNothing(Subject subject, Findings findings) {
    for (Phrase strategy : subject.strategies()) {
      boolean said = strategy.has("PRIORITY");
      boolean inherits = strategy.child("extension").isPresent();
      for (Phrase bridge : strategy.all("bridge")) {
        boolean constant =
            strategy.all("policy").stream()
                .anyMatch(
                    it ->
                        it.first().is("PRIORITY")
                            && it.has("NAME")
                            && it.last().text().equals("constant"));
        if (bridge.has("ON") && (constant || !said && !inherits)) {
          findings.add(
              bridge,
              "there is no priority that could be handed on",
              "say a priority, or leave bridge out");
        }
      }
    }
  }

  static void chunkAboveBudget(Subject subject, Findings findings) {
    for (Phrase section : subject.whole().all("section")) {
      Optional<Phrase> chunk = setting(section, "chunk");
      Optional<Phrase> budget = setting(section, "max_tokens");
      if (chunk.isPresent()
          && budget.isPresent()
          && Subject.number(chunk.get()) > Subject.number(budget.get())) {
        findings.add(
            chunk.get(),
            "a chunk larger than the %s tokens of a step never comes about"
                .formatted(budget.get().first().text()),
            "say a smaller chunk, or chunk off");
      }
    }
  }

  /** The limits of a strategy and its cluster together. */
  static void budgetBelowBatch(Subject subject, Findings findings) {
    for (Phrase experiment : subject.experiments()) {
      subject
          .compiled(experiment)
          .ifPresent(
              it -> {
                for (Arm arm : it.setup().arms()) {
                  BatchLimits limits = arm.cluster().instances().get(0).limits();
                  if (limits.maxTokens() < limits.maxRequests()) {
                    findings.add(
                        it.at(),
                        "'%s' lets %d requests run together, but a step has only %d tokens"
                            .formatted(arm.strategy(), limits.maxRequests(), limits.maxTokens()),
                        "max_tokens should be at least max_requests");
                    return;
                  }
                }
              });
    }
  }

  private static Optional<Phrase> setting(Phrase section, String name) {
    return section.all("setting").stream()
        .filter(it -> Subject.name(it).equals(name))
        .flatMap(it -> it.all("quantity").stream())
        .findFirst();
  }

  static void changesNothing(Subject subject, Findings findings) {
    for (Phrase declaration : subject.whole().children("strategy", "cluster", "workload")) {
      boolean empty =
          declaration.child("extension").isPresent()
              && declaration.last().is("CLOSE_BRACE")
              && declaration.parts().get(declaration.parts().size() - 2).last().is("OPEN_BRACE");
      if (empty) {
        findings.add(
            declaration.child("name").orElse(declaration),
            "'" + Subject.name(declaration) + "' is its parent under another name",
            "change something in it, or use the parent");
      }
    }
  }

  static void emptyBlock(Subject subject, Findings findings) {
    for (Phrase block : subject.whole().all("section", "prefillClasses", "kv", "mixture")) {
      int last = block.parts().size() - 1;
      if (block.parts().get(last).last().is("CLOSE_BRACE")
          && block.parts().get(last - 1).last().is("OPEN_BRACE")) {
        findings.add(block, "this block says nothing", "leave it out");
      }
    }
  }

  static void invertedClasses(Subject subject, Findings findings) {
    for (Phrase policy : subject.whole().all("policy")) {
      if (!policy.first().is("PRIORITY")) {
        continue;
      }
      Double critical = null;
      for (Phrase argument : policy.all("argument")) {
        List<Phrase> quantities = argument.all("quantity");
        if (quantities.size() != 1) {
          continue;
        }
        if (Subject.name(argument).equals("critical")) {
          critical = Subject.number(quantities.get(0));
        } else if (Subject.name(argument).equals("sheddable")
            && critical != null
            && Subject.number(quantities.get(0)) > critical) {
          findings.add(
              argument, "sheddable requests would go before critical ones", "swap the two");
        }
      }
    }
  }

  static void shadows(Subject subject, Findings findings) {
    arms(
        subject,
        arm -> {
          arm.policies().values().forEach(choice -> shadows(subject, findings, choice));
          arm.scorers().forEach(each -> shadows(subject, findings, each.scorer()));
        });
  }

  private static void shadows(Subject subject, Findings findings, PolicyChoice choice) {
    subject
        .scripts()
        .shadow(choice)
        .ifPresent(
            file ->
                add(
                    subject,
                    findings,
                    choice,
                    "this is not the shipped '%s', but %s".formatted(choice.name(), file),
                    "give the script a name of its own"));
  }

  static void neverOffloads(Subject subject, Findings findings) {
    for (Phrase tier : subject.whole().all("tier")) {
      for (Phrase setting : tier.all("setting")) {
        boolean all = setting.all("quantity").stream().anyMatch(it -> Subject.number(it) >= 1);
        if (Subject.name(setting).equals("offload_above") && all) {
          findings.add(
              setting,
              "the GPU tier is never fuller than 100%, so nothing moves to this tier",
              "say less, for example 90%");
        }
      }
      List<Phrase> quantities = tier.all("quantity");
      if (!quantities.isEmpty()
          && Subject.number(quantities.get(0)) == 0
          && tier.has("OPEN_BRACE")) {
        findings.add(tier, "a tier of no blocks needs no settings", "leave them out");
      }
    }
  }
}
