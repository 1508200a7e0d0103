import type { MayLearn } from "./mediating-events.ts";
import type { PartyRef, WrittenIdentity } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** Who would mediate: somebody new, or a mediator of this case by reference. */
export type WrittenMediator = WrittenIdentity | { readonly party: PartyRef };

/** What a member may ask here, as a slash command translates it. */
export type MediatingCommand =
  | {
      readonly type: "OfferMediation";
      readonly mediator: WrittenMediator | undefined;
      /** Reporters and reported persons where it names nobody. */
      readonly between: readonly PartyRef[];
      readonly until: Instant | undefined;
      readonly answersBy: Instant | undefined;
      readonly wishedBy: PartyRef | undefined;
      /** Why, though somebody is in danger. */
      readonly anyway: string | undefined;
    }
  | {
      readonly type: "ProposeMediationTerms";
      readonly of: PartyRef | "committee";
      readonly mediator: WrittenMediator | undefined;
      readonly until: Instant | undefined;
    }
  | {
      readonly type: "AgreeToMediation";
      readonly party: PartyRef;
      readonly mayLearn: MayLearn | undefined;
    }
  | { readonly type: "DeclineMediation"; readonly party: PartyRef }
  | { readonly type: "TakeMediationBack"; readonly reason: string }
  | {
      readonly type: "ReportOfMediation";
      readonly vettedBy: readonly PartyRef[];
      readonly words: string;
    }
  | {
      readonly type: "EvaluateMediation";
      readonly result: "resolved" | "goes-on";
      readonly words: string;
    };
