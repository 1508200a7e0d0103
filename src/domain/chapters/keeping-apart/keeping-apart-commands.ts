import type { Handle } from "../../values/handle.ts";
import type { Instant } from "../../values/time.ts";

/** What a member may ask here, as a slash command translates it. */
export type KeepingApartCommand =
  | { readonly type: "SealCase" }
  | {
      readonly type: "GrantReading";
      readonly person: Handle;
      readonly until: Instant;
      readonly reason: string;
    };
