import { replay } from "../../src/domain/case/replay.ts";
import type { CaseState } from "../../src/domain/case/case-state.ts";
import type { AdoptedConfig } from "../../src/domain/values/adopted-config.ts";
import type { Instant } from "../../src/domain/values/time.ts";
import type { Entry } from "./page.ts";
import { told, type Happened } from "./told-case.ts";
import { wide } from "./typical-cases.ts";

export type Part = (state: CaseState, config: AdoptedConfig) => string | undefined;

/** A case as it stands then, after what happened. */
export function after(happened: Happened, now: Instant, under: AdoptedConfig = wide): CaseState {
  const state = replay(told("", happened, now, { under }).events);
  if (!state) throw new Error("no case");
  return state;
}

/** A part of that case's status comment. @throws where the comment has no such part */
export function partOf(
  heading: string,
  part: Part,
  happened: Happened,
  now: Instant,
  under: AdoptedConfig = wide,
): Entry {
  const text = part(after(happened, now, under), under);
  if (text === undefined) throw new Error(`nothing is said: ${heading}`);
  return [heading, text];
}
