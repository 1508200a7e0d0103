import type { CaseState } from "../../domain/case/case-state.ts";
import type { CommandInput } from "../../domain/case/input.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";

/** The council's calls, as one look at a case works with them. */
export interface CallsOfCase {
  /** What the councillors who may take the case said to that end. */
  readonly heard: (
    state: CaseState,
    config: AdoptedConfig,
    key: string,
  ) => Promise<readonly CommandInput[]>;
  /** Brings the place in line with the case: it is made, says whom it waits for, and that it is over. */
  readonly keep: (state: CaseState, config: AdoptedConfig, key: string) => Promise<void>;
}
