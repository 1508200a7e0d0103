import type { EnactingView } from "./enacting-state.ts";
import { relayedBy } from "../reporting/known-to-one-member.ts";
import type { Owing } from "../../kernel/step.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { Addressee } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";
import { isRecused } from "../../who-decides/deciding-body.ts";

/** What came of the case is to be told. */
export interface OutcomeDue {
  readonly owed: "outcome";
  readonly to: readonly Addressee[];
  /** Who of those told stays out of it, so that no list of theirs is used. */
  readonly around: readonly Person[];
}

export function outcomeTo(
  whom: readonly Addressee[],
  state: EnactingView,
  { council }: AdoptedConfig,
): Owing<OutcomeDue> {
  const to = [...new Set(whom)];
  const councillors = to.includes("council") ? council?.members : undefined;
  const around = (councillors ?? []).filter((one) => isRecused(one, state));
  return { owed: "outcome", to, around, ...relayedBy(to, state) };
}
