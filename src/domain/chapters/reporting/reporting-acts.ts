import { z } from "zod";
import { accountOfParty } from "../../values/account-there.ts";
import { PartyRef } from "../../values/party.ts";
import { Person } from "../../values/person.ts";

/** What one member may start here and another must second before it takes effect. */
export const reportingActs = [
  z.strictObject({ act: z.literal("keep-out"), party: PartyRef, person: Person }),
  z.strictObject({ act: z.literal("name-account"), party: PartyRef, ...accountOfParty }),
] as const;
export type ReportingAct = z.infer<(typeof reportingActs)[number]>;
