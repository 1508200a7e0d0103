import type { Handle } from "../../values/handle.ts";
import type { PartyRef } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** What a member may ask here, as a slash command translates it. */
export type UrgentActionCommand =
  | {
      readonly type: "BanAlone";
      readonly whom: { readonly party: PartyRef } | { readonly handle: Handle };
      readonly until: Instant;
      readonly reason: string;
    }
  | {
      readonly type: "TellOfAct";
      readonly what: string;
      readonly actedAt: Instant | undefined;
      readonly byDelegate: boolean;
    }
  | { readonly type: "RatifyAct"; readonly act: number | undefined }
  | { readonly type: "ReverseAct"; readonly act: number | undefined; readonly reason: string }
  | { readonly type: "DeclareDanger"; readonly what: string | undefined }
  | { readonly type: "NoteHelpContacted"; readonly whom: string };
