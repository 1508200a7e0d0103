import type { CaseState } from "../../../../src/domain/case/case-state.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import type {
  End,
  Had,
  ActionLife,
  Unended,
} from "../../../../src/domain/chapters/enacting/action-life.ts";
import type { Action } from "../../../../src/domain/chapters/enacting/action.ts";
import type { ListedBan } from "../../../../src/domain/chapters/banning/listed-ban.ts";
import { OrderId, placed } from "../../../../src/domain/values/planned-action.ts";
import { Measure } from "../../../../src/domain/values/measure.ts";
import type { Undone } from "../../../../src/domain/values/space-words.ts";
import type { Instant } from "../../../../src/domain/values/time.ts";
import { inOrganisation } from "../../../fakes/spaces.ts";
import { ada, at, given, mal, report } from "../../given.ts";

export const order = (name: string) => OrderId.parse(name.padEnd(8, "0"));

/** The case in which these actions were ordered. */
export function caseWith(actions: readonly Action[], change: Partial<CaseState> = {}): CaseState {
  const state = replay(given([]).when(report).added);
  if (!state) throw new Error("no case");
  return { ...state, actions, ...change };
}

/** What happened to an action, piece by piece. */
interface Story {
  readonly standing?: "done" | "failed";
  readonly settledAt?: Instant;
  readonly proof?: string;
  readonly waitsFor?: string;
  readonly had?: Had | undefined;
  readonly ended?: End;
  readonly lifted?: {
    readonly at: Instant;
    readonly kept: Extract<ActionLife, { is: "lifted" }>["kept"];
  };
  readonly drift?: { readonly at: Instant; readonly what: Undone };
}

/** How an action differs: its place as older records name it, an organisation or a steward. */
export interface Change extends Partial<Omit<Action, "life">>, Story {
  readonly organisation?: string | undefined;
  readonly steward?: string | undefined;
}

/** A ban of mal from sandbox-org, ordered by ada on the 22nd, not carried out yet. */
export function ban(change: Change = {}, tell: "before" | "with" | "after" = "with"): Action {
  const { organisation, steward, ...rest } = { organisation: "sandbox-org", ...change };
  const { standing, settledAt, proof, waitsFor, had, ended, lifted, drift, ...changed } = rest;
  const story = { standing, settledAt, proof, waitsFor, had, ended, lifted, drift };
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
    life: lifeOf(story),
    isSeconded: false,
    ...changed,
  };
}

type Told = { readonly [Piece in keyof Story]: Story[Piece] | undefined };

function lifeOf(story: Told): ActionLife {
  const { waitsFor, had, ended: end, lifted } = story;
  const waits = waitsFor === undefined ? undefined : { reason: waitsFor, account: undefined };
  const was = carriedOut(story);
  if (lifted && end) {
    return { is: "lifted", end, was, liftedAt: lifted.at, kept: lifted.kept };
  }
  if (end) return { is: "ended", end, was, waits };
  return waits ? { is: "handed-to-people", waits, had } : was;
}

function carriedOut(story: Told): Unended {
  const { standing, settledAt = at("22 17:00"), proof = "seen", had, drift } = story;
  if (standing === "failed") return { is: "failed", settledAt };
  if (standing === undefined) return had ? { is: "noted", had } : { is: "planned" };
  const done = { settledAt, proof, had };
  return drift
    ? { is: "undone", ...done, what: drift.what, undoneAt: drift.at }
    : { is: "carried-out", ...done };
}

export const nothingHad: Had = {
  before: "free",
  evidence: { membership: "none", wasInvited: false, collaboratedOn: [] },
};

export const inForce: Story = {
  standing: "done",
  settledAt: at("22 17:00"),
  proof: "GET /orgs/sandbox-org/blocks lists 1009",
  had: nothingHad,
};

export const ended: Story = {
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
