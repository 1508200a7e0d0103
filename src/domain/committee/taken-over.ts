import { isSamePerson, type Person } from "../values/person.ts";
import { isSameLogin } from "../values/login.ts";

/**
 * Whether a login stands for another account than in the config in force: its owner was renamed
 * and somebody else took the name, so whoever reads the file takes them for the same person.
 */
export function isTakenOver(person: Person, inForce: readonly Person[]): boolean {
  return inForce.some((one) => isSameLogin(one.login, person.login) && !isSamePerson(one, person));
}
