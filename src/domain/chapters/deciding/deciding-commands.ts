import type { WrittenProposal } from "./written-proposal.ts";
import type { Instant } from "../../values/time.ts";

/** What a member may ask here, as a slash command translates it. */
export type DecidingCommand =
  | { readonly type: "DeclareDeadlock" }
  | { readonly type: "PostponeHandOver"; readonly until: Instant; readonly reason: string }
  /** `prose` is what the file says after its front matter where only measures were written. */
  | {
      readonly type: "ProposeResolution";
      readonly written: WrittenProposal;
      readonly prose: string;
    }
  | { readonly type: "StandAside"; readonly reason: string };
