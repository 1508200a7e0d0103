import type { CastMember } from "./cast-member.ts";
import type { OutsidePeople } from "./guide/outside-people.ts";
import type { SandboxControl } from "./control/sandbox-control.ts";

/** What every page of the console works with. */
export interface Surroundings {
  readonly githubUrl: string;
  /** `undefined` where no app runs. */
  readonly appUrl: string | undefined;
  readonly org: string;
  readonly repo: string;
  readonly cast: readonly CastMember[];
  readonly sandbox: SandboxControl;
  readonly outside: OutsidePeople;
}
