import type { CaseState } from "../../../../src/domain/case/case-state.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import type { Had, Line } from "../../../../src/domain/chapters/enacting/line.ts";
import type { ListedBan } from "../../../../src/domain/chapters/banning/listed-ban.ts";
import { OrderId } from "../../../../src/domain/values/planned-line.ts";
import { Measure } from "../../../../src/domain/values/measure.ts";
import { ada, at, given, mal, report } from "../../given.ts";

export const order = (name: string) => OrderId.parse(name.padEnd(8, "0"));

/** The case in which these lines were ordered. */
export function caseWith(lines: readonly Line[], change: Partial<CaseState> = {}): CaseState {
  const state = replay(given([]).when(report).added);
  if (!state) throw new Error("no case");
  return { ...state, lines, ...change };
}

/** A ban of mal from sandbox-org, ordered by ada on the 22nd, not carried out yet. */
export function ban(change: Partial<Line> = {}, tell: "before" | "with" | "after" = "with"): Line {
  return {
    line: 1,
    measure: Measure.parse({ kind: "ban", of: "reported-1", spaces: ["github"], tell }),
    person: mal,
    order: order("a"),
    space: "github",
    organisation: "sandbox-org",
    orderedAt: at("22 17:00"),
    orderedBy: ada,
    act: undefined,
    standing: "pending",
    settledAt: undefined,
    proof: undefined,
    waitsFor: undefined,
    account: undefined,
    had: undefined,
    ended: undefined,
    lifted: undefined,
    drift: undefined,
    isSeconded: false,
    ...change,
  };
}

export const nothingHad: Had = {
  wasBlocked: false,
  membership: "none",
  wasInvited: false,
  collaboratedOn: [],
};

export const inForce: Partial<Line> = {
  standing: "done",
  settledAt: at("22 17:00"),
  proof: "GET /orgs/sandbox-org/blocks lists 1009",
  had: nothingHad,
};

export const ended: Partial<Line> = {
  ...inForce,
  ended: { at: at("23 17:00"), because: "time" },
};

/** A ban of mal that another case ordered, as the register lists it. */
export function listed(
  standing: ListedBan["places"][number]["standing"],
  change: Partial<ListedBan> = {},
): ListedBan {
  return {
    order: order("b"),
    person: { id: mal.id, login: "malory" },
    places: [{ space: "github", organisation: "Sandbox-Org", standing }],
    from: at("22 12:00"),
    permanent: true,
    ...change,
  };
}
