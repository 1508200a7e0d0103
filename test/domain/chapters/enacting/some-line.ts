import type { CaseState } from "../../../../src/domain/case/case-state.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import type { Had, Line } from "../../../../src/domain/chapters/enacting/line.ts";
import type { ListedBan } from "../../../../src/domain/chapters/banning/listed-ban.ts";
import { OrderId, placed } from "../../../../src/domain/values/planned-line.ts";
import { Measure } from "../../../../src/domain/values/measure.ts";
import { inOrganisation } from "../../../fakes/spaces.ts";
import { ada, at, given, mal, report } from "../../given.ts";

export const order = (name: string) => OrderId.parse(name.padEnd(8, "0"));

/** The case in which these lines were ordered. */
export function caseWith(lines: readonly Line[], change: Partial<CaseState> = {}): CaseState {
  const state = replay(given([]).when(report).added);
  if (!state) throw new Error("no case");
  return { ...state, lines, ...change };
}

/** How a line differs: its place as older records name it, an organisation or a steward. */
export interface Change extends Partial<Line> {
  readonly organisation?: string | undefined;
  readonly steward?: string | undefined;
}

/** A ban of mal from sandbox-org, ordered by ada on the 22nd, not carried out yet. */
export function ban(change: Change = {}, tell: "before" | "with" | "after" = "with"): Line {
  const { organisation, steward, ...changed } = { organisation: "sandbox-org", ...change };
  const { space = "github" } = change;
  const planned = {
    line: 1,
    measure: Measure.parse({ kind: "ban", of: "reported-1", spaces: ["github"], tell }),
    person: mal,
    order: order("a"),
    space,
    organisation,
    steward,
  };
  return {
    place: undefined,
    ...placed(planned),
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
    ...changed,
  };
}

export const nothingHad: Had = {
  before: "free",
  evidence: { membership: "none", wasInvited: false, collaboratedOn: [] },
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
    places: [{ space: "github", standing, place: inOrganisation("Sandbox-Org") }],
    from: at("22 12:00"),
    permanent: true,
    ...change,
  };
}
