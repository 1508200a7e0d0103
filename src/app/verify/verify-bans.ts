import type { ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import {
  type Difference,
  firstDifference,
} from "../../domain/chapters/banning/register-differs.ts";

/** What came of comparing the register of bans with the records; `unknown`, where no clone tells. */
export interface ComparedBans {
  readonly is: "fit" | "misfit" | "unknown";
  readonly told: string;
}

/** `undefined` where nobody was ever banned. */
export function compareBans(
  ordered: readonly ListedBan[],
  listed: readonly ListedBan[],
): ComparedBans | undefined {
  if (ordered.length + listed.length === 0) return undefined;
  const difference = firstDifference(ordered, listed);
  const count = `${listed.length} ${listed.length === 1 ? "order" : "orders"}`;
  if (!difference) return { is: "fit", told: `${count}, as the records have them` };
  const is = difference.in === "records" ? "unknown" : "misfit";
  return { is, told: `order ${difference.order} ${sentences[difference.in]}` };
}

const differs = "is not in the register as in the record that gave it:";
const sentences: Readonly<Record<Difference["in"], string>> = {
  register: "is given in a record, and the register does not list it",
  records:
    "is in the register and in no record here. Is its case in a room? Name the room's clone, too: comity verify ./conduct ./room KEY",
  person: `${differs} who is banned`,
  places: `${differs} where`,
  accounts: `${differs} by which account`,
  end: `${differs} when it ends, or ended`,
};
