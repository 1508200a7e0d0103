import type { CaseFile } from "../../kernel/case-file.ts";
import { type Party, PartyRef, type PartyRole, roleOf } from "../../values/party.ts";
import { dayOf } from "../../values/time.ts";

/** Beside the record, on its branch. */
export const peoplePath = "PEOPLE.md";

const roles: Readonly<Record<PartyRole, string>> = {
  reporter: "reporter",
  reported: "reported person",
  affected: "affected person",
  witness: "witness",
  mediator: "mediator",
};

/**
 * Who is who in a case, for those who read its record: reference, role and account, and no address.
 * Nothing is decided from it. It depends on the record alone, so that it can be held against it.
 */
export function peopleFile({ codeName, parties }: Pick<CaseFile, "codeName" | "parties">): string {
  const rows = parties.map(
    (party) => `| ${party.ref} | ${roles[roleOf(party.ref)]} | ${known(party)} |`,
  );
  return [
    `# Who is who in ${codeName}`,
    "Comity writes this file with the record, and decides from the record alone. Call people by the first column.",
    ["| | role | who |", "| --- | --- | --- |", ...rows].join("\n"),
    "",
  ].join("\n\n");
}

function known({ person, account, address, heldBy, group }: Party): string {
  if (person) {
    const since = account ? `, there since ${dayOf(account.createdAt)}` : "";
    return `[${person.login}](https://github.com/${person.login}), account ${person.id}${since}`;
  }
  if (address !== undefined) return "known by an address";
  if (heldBy) return `known to ${heldBy.login} alone`;
  return group ? "the committee as a whole" : "not named";
}

/** Whether anybody in a case was named by an account since such a file is kept. */
export function keepsPeople({ parties }: Pick<CaseFile, "parties">): boolean {
  return parties.some(({ account }) => account !== undefined);
}

const row = /^\| ([a-z]+-\d{1,2}) \|[^|\n]{1,40}\|.*\baccount (\d{1,15})\b/gm;

/** The accounts that such a file names, by reference, whatever else an older or newer one says. */
export function accountsInPeopleFile(text: string): ReadonlyMap<PartyRef, number> {
  return new Map(
    [...text.matchAll(row)].flatMap(([, ref, id]) => {
      const party = PartyRef.safeParse(ref).data;
      return party ? [[party, Number(id)] as const] : [];
    }),
  );
}
