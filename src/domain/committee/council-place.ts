import { CodeName } from "../values/ids.ts";
import type { Person } from "../values/person.ts";

/** What follows the case repository's name in that of the council's own, which is for appointments alone. */
export const councilSuffix = "council";

/** The same of the repository in which somebody who joins is asked whom they could not judge. */
export function joiningSuffix({ id }: Person): string {
  return `joining-${id}`;
}

const callPrefix = "call-";

/** The same of the repository in which the council is called to a case that nobody answers. */
export function callSuffix(codeName: CodeName): string {
  return `${callPrefix}${codeName}`;
}

/** The case that had this name when the council was called to it; `undefined` for another place. */
export function calledTo(suffix: string): CodeName | undefined {
  const isCall = suffix.toLowerCase().startsWith(callPrefix);
  return isCall ? CodeName.safeParse(suffix.slice(callPrefix.length)).data : undefined;
}

/** Whether that is what follows the name of a place in which no case ever lies. */
export function isStandingSuffix(suffix: string): boolean {
  return (
    suffix.toLowerCase() === councilSuffix ||
    /^joining-\d{1,12}$/i.test(suffix) ||
    calledTo(suffix) !== undefined
  );
}
