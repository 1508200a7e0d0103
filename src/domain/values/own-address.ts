import type { AdoptedConfig } from "./adopted-config.ts";
import { isSamePerson, type Person } from "./person.ts";

/** Where a member's or councillor's own mail goes; `undefined` where the config names no address of theirs. */
export function ownAddress(
  person: Person,
  { emails = [] }: Pick<AdoptedConfig, "emails">,
): string | undefined {
  return emails.find((one) => isSamePerson(one.person, person))?.email;
}
