import type { AdoptedConfig } from "../domain/values/adopted-config.ts";
import { isSamePerson, type Person } from "../domain/values/person.ts";
import { utc } from "../domain/kernel/formatting/when.ts";

/** The config in force and its people, by their account ids. Nobody is notified. */
export function roster(config: AdoptedConfig): readonly string[] {
  const { committee, council, register, adoptedAt } = config;
  const rows = [
    ...committee.members.map((person) => row(person, roleOf(person, committee))),
    ...(council?.members ?? []).map((person) => row(person, "Executive Council")),
  ];
  return [
    `**In force** since ${utc(adoptedAt)}: config ${register.n} of \`committee.yml\` on the branch \`register\`.`,
    ["| account | id | role |", "| --- | --- | --- |", ...rows].join("\n"),
    "An account is its id: renamed, it stays the same person; a login taken over by somebody else is somebody else. Please check that these are the people you mean.",
  ];
}

function row({ login, id }: Person, role: string): string {
  return `| \`${login}\` | ${id} | ${role} |`;
}

function roleOf(person: Person, { chair, deputies }: AdoptedConfig["committee"]): string {
  if (isSamePerson(person, chair)) return "committee, chair";
  return deputies.some((deputy) => isSamePerson(deputy, person))
    ? "committee, deputy"
    : "committee";
}
