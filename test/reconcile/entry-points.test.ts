import { beforeAll, describe, expect, test } from "vitest";
import { loadCommands } from "../../src/app/engine/load-commands.ts";
import type { CaseCommand } from "../../src/domain/case/case-command.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import { catchUp } from "../../src/domain/case/catch-up.ts";
import type { Input } from "../../src/domain/case/input.ts";
import { replay } from "../../src/domain/case/replay.ts";
import { handOverText } from "../../src/domain/chapters/deciding/hand-over-text.ts";
import { enactedNotice } from "../../src/domain/chapters/enacting/enacted-notice.ts";
import { readersOf } from "../../src/domain/chapters/keeping-apart/room.ts";
import { whoText } from "../../src/domain/chapters/keeping-apart/who-text.ts";
import { whoChangesConfigs } from "../../src/domain/committee/who-changes-configs.ts";
import type { CommandRegistry } from "../../src/domain/kernel/define-command.ts";
import type { AdoptedConfig } from "../../src/domain/values/adopted-config.ts";
import type { Handle } from "../../src/domain/values/handle.ts";
import { NodeId } from "../../src/domain/values/ids.ts";
import { isSamePerson, type Person } from "../../src/domain/values/person.ts";
import { chairOf } from "../../src/domain/who-decides/chair.ts";
import { isRecused } from "../../src/domain/who-decides/deciding-body.ts";
import { electorate } from "../../src/domain/who-decides/electorate.ts";
import { planAccess } from "../../src/reconcile/access/keep-access.ts";
import { hearCommands } from "../../src/reconcile/hear/hear-commands.ts";
import { lettersOwed } from "../../src/reconcile/record/letters-owed.ts";
import { answersOwed } from "../../src/reconcile/show/answers.ts";
import { mayThaw } from "../../src/reconcile/trust/last-trusted.ts";
import { proposed, reprimand } from "../domain/chapters/deciding/deliberating.ts";
import {
  ada,
  asks,
  assigned,
  at,
  bo,
  config as withEve,
  cy,
  dee,
  eve,
  fay,
  gus,
  handle,
  mal,
  pat,
  recuse,
  report,
  rin,
} from "../domain/given.ts";
import { comment } from "../fakes/observed.ts";
import { commands, people, type Who } from "./who-may-give.ts";
import { approval } from "../fakes/pull.ts";
import { askedToReview, reviewsTaken } from "../fakes/reviewing.ts";
import { ourHash } from "../fakes/record-keys.ts";
import { writing } from "../fakes/writing.ts";
import { hearing } from "../fakes/hearing.ts";

const config: AdoptedConfig = {
  ...withEve,
  council: { members: [eve, fay, gus], email: "council@example.org", decides: "majority" },
  away: [{ who: dee, from: at("20 00:00"), until: at("30 00:00") }],
};
const everybody = new Map<Handle, Person>(
  [ada, bo, cy, dee, eve, fay, gus, rin, pat, mal].map((one) => [handle(one.login), one]),
);
const accountsSince = new Map([...everybody.values()].map(({ id }) => [id, at("01 00:00")]));
const said = at("22 17:00");

function hearAll(history: readonly CaseEvent[], inputs: readonly Input[], now = said) {
  const looked = { accounts: everybody, accountsSince };
  return catchUp(history, inputs, { configAt: () => config, ...looked, writing, now });
}
const opened = hearAll(
  [],
  [report, asks(cy, at("22 16:05"), recuse, { allowedTo: "deciding-body" })],
);
function stateAfter(events: readonly CaseEvent[]) {
  const state = replay(events);
  if (!state) throw new Error("no case");
  return state;
}

let registry: CommandRegistry<CaseCommand>;
beforeAll(async () => {
  registry = await loadCommands();
});

function give(name: string, who: Who): string {
  const author =
    who === "bot" ? { ...pat, kind: "bot" as const } : { ...people[who], kind: "user" as const };
  const body = registry.get(name)?.examples[0] ?? "";
  const inputs = hearCommands(
    comment({ id: NodeId.parse("IC_said"), body, author, createdAt: said }),
    hearing(registry),
  );
  const added = hearAll(opened, inputs);
  const [first] = added;
  if (!first) return "nothing";
  const state = stateAfter([...opened, ...added]);
  const isBack = electorate(state, config, said).some((one) => isSamePerson(one, dee));
  if (who === "away") return isBack ? "back" : "out";
  return first.type === "CommandRefused" ? `refused: ${first.reason}` : "followed";
}

describe("giving a command", () => {
  test("has a row here for every command there is", () => {
    const names = new Set([...registry.values()].map(({ name }) => name));
    expect(Object.keys(commands).toSorted()).toEqual([...names].toSorted());
  });

  test.for(Object.entries(commands))("/%s", ([name, row]) => {
    const outcome = Object.fromEntries(
      ([...Object.keys(people), "bot"] as Who[]).map((who) => [who, give(name, who)]),
    );
    expect(outcome).toEqual(row);
  });
});

interface EntryPoint {
  readonly title: string;
  /** Who of the four, besides ada and bo, is told or let in by it. */
  readonly reaches: readonly (keyof typeof people)[];
  readonly reached: () => readonly Person[];
}

const nearing = at("23 10:00");
const nearlyDue = () => {
  const events = [...opened, ...hearAll(opened, [], nearing)];
  const answers = answersOwed(events, stateAfter(events), config, registry, "");
  return mentionedIn(answers.map(({ body }) => body).join("\n"));
};
/** Whom the comment mentions that answers something bo does. */
const toldOf = (command: CaseCommand) => {
  const events = [...opened, ...hearAll(opened, [asks(bo, said, command)])];
  const answers = answersOwed(events, stateAfter(events), config, registry, "");
  return mentionedIn(answers.map(({ body }) => body).join("\n"));
};
const inRoom = () =>
  stateAfter([...opened, ...hearAll(opened, [asks(ada, said, { type: "SealCase" })])]);

/** A case in which something is proposed, when it is looked at. */
function underReview() {
  const proposal = { ...proposed(at("22 16:30"), reprimand), register: config.register };
  return { state: stateAfter([...opened, proposal]), config, at: said, writing };
}

/** Every other way in which somebody is told, asked or let in. The away can come back by any. */
const entryPoints: readonly EntryPoint[] = [
  {
    title: "being mentioned when a deadline nears",
    reaches: [],
    reached: nearlyDue,
  },
  {
    title: "being told of danger",
    reaches: [],
    reached: () => toldOf({ type: "DeclareDanger", what: "on their way" }),
  },
  {
    title: "being told what a member did alone",
    reaches: [],
    reached: () => toldOf({ type: "TellOfAct", what: "a", actedAt: undefined, byDelegate: false }),
  },
  {
    title: "being named as who decides",
    reaches: [],
    reached: () => namedIn(/\*\*Decides:\*\*.*/.exec(whoText(stateAfter(opened), config))?.[0]),
  },
  {
    title: "acting as chair",
    reaches: [],
    reached: () => [chairOf(stateAfter(opened), config, said)].filter((one) => one !== undefined),
  },
  {
    title: "being let into the case's room",
    reaches: ["away"],
    reached: () => readersOf(inRoom(), config).map(({ person }) => person),
  },
  {
    title: "keeping a role in the case's room",
    reaches: ["away"],
    reached: () => {
      const readers = Object.values(people).map((one) => {
        return { ...one, role: "triage" as const, isDirect: true };
      });
      const { shutOut } = planAccess({ readers, invited: [] }, readersOf(inRoom(), config));
      return readers.filter((one) => !shutOut.some((other) => isSamePerson(one, other)));
    },
  },
  {
    title: "being asked to review a resolution",
    reaches: [],
    reached: () => askedToReview(Object.values(people), underReview()),
  },
  {
    title: "having a review counted, or kept",
    reaches: [],
    reached: () =>
      reviewsTaken(
        Object.values(people).map((one) => approval(one, said)),
        underReview(),
      ),
  },
  {
    title: "being announced as who reads the case once the council takes over",
    reaches: ["councillor"],
    reached: () => {
      const proposal = { ...proposed(at("22 16:30"), reprimand), register: config.register };
      const events = [...opened, proposal];
      const near = [...events, ...hearAll(events, [], at("28 12:00"))];
      return namedIn(handOverText(stateAfter(near), config));
    },
  },
  {
    title: "getting a copy of what the chair delivers",
    reaches: [],
    reached: () =>
      namedIn(enactedNotice([{ line: 1, measure: reprimand }], stateAfter(opened), config)),
  },
  {
    title: "adopting a frozen record",
    reaches: ["away"],
    reached: () =>
      Object.values(people).filter((person) => mayThaw(person, stateAfter(opened), config)),
  },
  {
    title: "going on from a bent register, where there is a council",
    reaches: ["councillor"],
    reached: () => whoChangesConfigs(config).people,
  },
  {
    title: "going on from a bent register, where there is none",
    reaches: ["recused", "away"],
    reached: () => whoChangesConfigs({ ...config, council: undefined }).people,
  },
  {
    title: "staying assigned",
    reaches: ["away", "councillor", "outsider"],
    reached: () =>
      Object.values(people).filter(
        (person) => hearAll(opened, [assigned(person, said)]).length === 0,
      ),
  },
];

describe("being told or let in", () => {
  test.for(entryPoints)("by $title", ({ reaches, reached }) => {
    const found = reached();
    const four = Object.entries(people)
      .filter(([, person]) => found.some((one) => isSamePerson(one, person)))
      .map(([who]) => who);
    expect(four).toEqual(reaches);
  });

  test("by the notice that nobody answers: the council, unless one of it is out or a party", () => {
    const later = [...opened, ...hearAll(opened, [], at("25 00:00"))];
    expect(lettersOwed(stateAfter(later), config, surroundings)).toHaveLength(1);
    const aboutEve = {
      ...report,
      parties: [{ role: "reported" as const, identity: { handle: handle("eve") } }],
    };
    for (const by of [ada, rin]) {
      const state = stateAfter(hearAll([], [{ ...aboutEve, by }], at("25 00:00")));
      // A member's word kept her out until that very moment, a report from outside keeps her out.
      expect(isRecused(eve, state)).toBe(by === rin);
      expect(state.councilAlertedAt).toBeDefined();
      expect(lettersOwed(state, config, surroundings)).toEqual([]);
    }
  });
});

describe("what waits of danger is told to the council, whomever of it one member names", () => {
  const danger = asks(ada, at("22 16:30"), { type: "DeclareDanger", what: "he is at the door" });
  const names = (by: Person, when: string) =>
    asks(by, at(when), {
      type: "NameParty",
      role: by === ada ? "witness" : "affected",
      identity: { handle: handle("eve") },
    });
  const told = (until: string, ...inputs: readonly Input[]) =>
    lettersOwed(
      stateAfter(hearAll([], [report, danger, ...inputs], at(until))),
      config,
      surroundings,
    )
      .map(({ name }) => name)
      .filter((name) => name.startsWith("danger"));

  test("once that word has kept her out for two days, and nobody agreed", () => {
    expect(told("23 20:00")).toHaveLength(1);
    expect(told("23 20:00", names(ada, "22 17:00"))).toEqual([]);
    expect(told("24 17:00", names(ada, "22 17:00"))).toHaveLength(1);
  });

  test("not where two say that she is in it, while that keeps her out", () => {
    expect(told("26 17:00", names(ada, "22 17:00"), names(cy, "22 18:00"))).toEqual([]);
    const again = [names(ada, "22 17:00"), names(cy, "25 18:00")];
    expect(told("25 19:00", ...again)).toEqual([]);
    expect(told("27 18:00", ...again)).toHaveLength(1);
  });
});
const surroundings = {
  sha256: writing.sha256,
  keyedHash: ourHash,
  ownersEmail: [],
  community: "sandbox-org",
  replyTo: undefined,
  publicUrl: undefined,
  codeFor: (once: string) => once,
};

function mentionedIn(text: string): readonly Person[] {
  return [...everybody.values()].filter(({ login }) => text.includes(`@${login}`));
}

function namedIn(text = ""): readonly Person[] {
  return [...everybody.values()].filter(({ login }) => new RegExp(`\\b${login}\\b`).test(text));
}
