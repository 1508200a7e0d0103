import { expect, test } from "vitest";
import type { CaseState } from "../../src/domain/case/case-state.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import { nextStepText } from "../../src/domain/case/next-step-text.ts";
import { nextStep } from "../../src/domain/case/next-step.ts";
import { replay } from "../../src/domain/case/replay.ts";
import type { AdoptedConfig } from "../../src/domain/values/adopted-config.ts";
import { ada, at, bo, cy, dee } from "../domain/given.ts";
import { electorate } from "../../src/domain/who-decides/electorate.ts";
import type { Person } from "../../src/domain/values/person.ts";
import { running } from "./mediated-cases.ts";
import { matchesPage } from "./page.ts";
import { agree, says, told, type Happened } from "./told-case.ts";
import { closed, consulting, filed, found, proposed, underWay, wide } from "./typical-cases.ts";

const noAction: Happened = [
  ...found,
  ...says(bo, at("23 10:00"), "/propose\n- { kind: no-action, ground: resolved-publicly }"),
];
const noActionClosed: Happened = [
  ...noAction,
  agree(noAction, at("23 12:00"), wide),
  ...says(ada, at("23 13:00"), "/told reporter-1 resolution: by mail"),
  ...says(ada, at("23 13:05"), "/heard reporter-1 accepts: so be it"),
  ...says(
    ada,
    at("23 13:10"),
    "/told reporter-1 outcome: by mail\n/told reported-1 outcome: by mail",
  ),
  ...says(ada, at("23 13:20"), "/told council outcome\n/close"),
];

type Told = readonly [name: string, happened: Happened, hour: string];

/** Every phase, and the hour from which on more happens. */
const phases: readonly Told[] = [
  ["reported", filed, "22 17"],
  ["found out", found, "23 10"],
  ["mediating", running, "23 15"],
  ["proposed", proposed, "23 11"],
  ["agreed, and told", consulting, "24 14"],
  ["carried out in part", underWay, "25 09"],
  ["closed", closed, "25 11"],
  ["taken up again", [...closed, ...says(bo, at("25 10:40"), "/reopen: a new witness")], "25 11"],
  ["no action, agreed and closed", noActionClosed, "23 14"],
  [
    "no action, taken up again",
    [...noActionClosed, ...says(bo, at("23 13:40"), "/reopen: a new witness")],
    "23 14",
  ],
];

type Says = readonly (readonly [by: Person, body: string])[];
const alone: AdoptedConfig = { ...wide, council: undefined };

const out: readonly (readonly [name: string, said: Says, under: AdoptedConfig])[] = [
  ["nobody", [], wide],
  ["one by their own word", [[dee, "/recuse"]], wide],
  [
    "all but one",
    [
      [bo, "/recuse"],
      [cy, "/recuse"],
      [dee, "/recuse"],
    ],
    wide,
  ],
  [
    "all but one, no council",
    [
      [bo, "/recuse"],
      [cy, "/recuse"],
      [dee, "/recuse"],
    ],
    alone,
  ],
  [
    "who holds the reporter",
    [
      [cy, "/name reporter held-by @dee"],
      [dee, "/recuse"],
    ],
    wide,
  ],
];

/** What the first who decides says; that somebody is in danger, ada, whoever decides. */
const open: readonly (readonly [name: string, said: string | undefined])[] = [
  ["nothing", undefined],
  ["a question", "/ask reporter-1: in which channel was this?"],
  ["an end as spam", "/close spam"],
  ["a ban by one", "/act ban reported-1 for 3d: threats, going on now"],
  ["danger", "/danger they are on their way"],
];

/** Each a minute after the one before. */
function saidFrom(hour: string, minute: number, said: Says): Happened {
  return said.flatMap(([by, body], i) =>
    says(by, at(`${hour}:${String(minute + i).padStart(2, "0")}`), body),
  );
}

function stateOf(events: readonly CaseEvent[]): CaseState {
  const state = replay(events);
  if (!state) throw new Error("there is no such case");
  return state;
}

function rowOf(events: readonly CaseEvent[], under: AdoptedConfig): string {
  const state = stateOf(events);
  const [heading = "", whose = ""] = nextStepText(nextStep(state, under), state.asOf)
    .replaceAll(/ ?(?:Due|\*\*Overdue\*\* since) [^.]*\./g, "")
    .split("\n\n");
  const [who = ""] = /^[^.]*\./.exec(whose.trim()) ?? [];
  return [heading.replace("### ", ""), who].map((cell) => cell.replaceAll("|", "/")).join(" | ");
}

test("the next step of each phase, whoever is out and whatever is open, reads as what a human would do next", async () => {
  const entries = phases.map(([phase, happened, hour]) => {
    const rows = out.flatMap(([whoIsOut, recusals, under]) => {
      const until = at(`${hour}:30`);
      const before = [...happened, ...saidFrom(hour, 10, recusals)];
      const { events } = told("", before, at(`${hour}:19`), { under });
      const [first = ada] = electorate(stateOf(events), under, until);
      return open.map(([whatIsOpen, words]) => {
        const by = whatIsOpen === "danger" ? ada : first;
        const asked = saidFrom(hour, 20, words === undefined ? [] : [[by, words]]);
        const then = told("", [...events, ...asked], until, { under });
        return `| ${whoIsOut} | ${whatIsOpen} | ${rowOf(then.events, under)} |`;
      });
    });
    expect(rows).toHaveLength(out.length * open.length);
    const head = ["| out | open | next | by |", "| --- | --- | --- | --- |"];
    return [phase, [...head, ...rows].join("\n")] as const;
  });
  await matchesPage("combinations", entries);
}, 60_000);
