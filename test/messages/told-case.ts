import { loadCommands } from "../../src/app/engine/load-commands.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import type { Input } from "../../src/domain/case/input.ts";
import type { AdoptedConfig } from "../../src/domain/values/adopted-config.ts";
import { electorate } from "../../src/domain/who-decides/electorate.ts";
import { Cause, GitOid, NodeId } from "../../src/domain/values/ids.ts";
import type { Person } from "../../src/domain/values/person.ts";
import type { Instant } from "../../src/domain/values/time.ts";
import type { SeenAgreement } from "../../src/domain/chapters/deciding/agreement.ts";
import type { ShownPull } from "../../src/domain/chapters/deciding/proposal-text.ts";
import { hearCommands } from "../../src/reconcile/hear/hear-commands.ts";
import { config, given } from "../domain/given.ts";
import { comment } from "../fakes/observed.ts";
import { approval, pull } from "../fakes/pull.ts";
import { hearing } from "../fakes/hearing.ts";

export const registry = await loadCommands();

export type Happened = readonly (Input | CaseEvent)[];

/** A case as its record tells it, and what else is shown of it. */
export interface ToldCase {
  /** In words; the snapshot is called so. */
  readonly name: string;
  readonly events: readonly CaseEvent[];
  readonly config: AdoptedConfig;
  readonly pull?: ShownPull;
  readonly agreement?: SeenAgreement;
}

/** What somebody comments on the case's issue, heard as the app hears it. */
export function says(by: Person, when: Instant, body: string): readonly Input[] {
  const id = NodeId.parse(`IC_${by.login}_${when}`);
  const author = { ...by, kind: "user" as const };
  return hearCommands(comment({ id, author, createdAt: when, body }), hearing(registry));
}

/** Everybody who decides approves what is proposed then, and the app merges it. */
export function agree(happened: Happened, when: Instant, under: AdoptedConfig = config): Input {
  const state = given(happened, under).state();
  const text = state.deliberation.proposal?.file;
  if (text === undefined) throw new Error("nothing is proposed");
  const file = { blob: GitOid.parse("e".repeat(40)), text };
  const merge = { at: when, commit: GitOid.parse("d".repeat(40)), isByApp: true, file };
  const reviews = electorate(state, under, when).map((one) => approval(one, when));
  const seen = { ...pull(text, { state: "MERGED", reviews, merge }), merge };
  return { kind: "merge", at: when, cause: Cause.parse(`PR_${when}`), order: [2], pull: seen };
}

/** A case in which this happened, at an instant: what falls due until then is on its record too. */
export function told(
  name: string,
  happened: Happened,
  until: Instant,
  {
    under = config,
    pull: shown,
    agreement,
  }: { under?: AdoptedConfig } & Pick<ToldCase, "pull" | "agreement"> = {},
): ToldCase {
  const before = given(happened, under);
  const events = [...before.history(), ...before.until(until).added];
  return {
    name,
    events,
    config: under,
    ...(shown && { pull: shown }),
    ...(agreement && { agreement }),
  };
}
