import { replay, type CaseState } from "../../domain/case/case-state.ts";
import { catchUp } from "../../domain/case/catch-up.ts";
import type { CaseEvent } from "../../domain/case/events.ts";
import type { AdoptedConfig } from "../../domain/config/adopted-config.ts";
import { configAt } from "../../domain/config/adopted-configs.ts";
import type { GitOid } from "../../domain/ids.ts";
import type { CasePorts } from "./case-ports.ts";
import { hear } from "./hear.ts";
import type { FoundCase } from "./observe-case.ts";

/** A case with everything decided that people and time have brought so far. */
export interface HeardCase {
  readonly found: FoundCase;
  readonly config: AdoptedConfig;
  /** The head this was decided on; the root commit for a case that begins. */
  readonly headOid: GitOid;
  /** What the record holds already. */
  readonly history: readonly CaseEvent[];
  /** What it lacks. */
  readonly added: readonly CaseEvent[];
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
}

/** `undefined` while the committee has no adopted config or set-up is not done: reports wait. */
export function hearCase(found: FoundCase, ports: CasePorts): HeardCase | undefined {
  const { register, rootOid } = found.observation;
  const adopted = register ? ports.adoptedConfigs(register.committee) : [];
  const now = ports.clock.now();
  const config = configAt(adopted, now);
  const headOid = found.branch?.headOid ?? rootOid;
  if (!config || !headOid) return undefined;

  const history = found.documents.map(({ content }) => content);
  const inputs = hear(found.observation, found.codeName, ports.commands);
  const added = catchUp(history, inputs, {
    configAt: (instant) => configAt(adopted, instant) ?? config,
    now,
  });
  const events = [...history, ...added];
  const state = replay(events);
  return state && { found, config, headOid, history, added, events, state };
}
