import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { CodeName } from "../../values/ids.ts";
import type { Person } from "../../values/person.ts";

/** A case whose issue is gone, and whose record is kept. */
export interface LostIssue {
  readonly codeName: CodeName;
  /** Account ids of those who are out of the case. */
  readonly out: readonly number[];
}

/** The committee's members who are not out of the case: any of them can go on with it. */
export function mayGoOn({ out }: LostIssue, { committee }: AdoptedConfig): readonly Person[] {
  return committee.members.filter(({ id }) => !out.includes(id));
}

/**
 * Where the council hears of it; `undefined` where there is none, and where somebody of it is out of
 * the case: its address is a list.
 */
export function councilToTell({ out }: LostIssue, { council }: AdoptedConfig): string | undefined {
  return council?.members.some(({ id }) => out.includes(id)) ? undefined : council?.email;
}
