import { organisationsHeld, type ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import type { OrderId } from "../../domain/values/planned-line.ts";
import type { Person } from "../../domain/values/person.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { isLater, tryInSpace } from "./try-in-space.ts";

/** Orders in force that an organisation's blocks do not show, as far as could be seen. */
interface UndoneOrders {
  readonly orders: ReadonlySet<OrderId>;
  /** When to look where that was not possible now. */
  readonly retryAt: Instant | undefined;
}

/**
 * Compares the bans in force with whom each organisation blocks: a request for each organisation
 * with a ban in force, and one more for every hundred blocks. Where nothing can be read, nothing is
 * concluded; blocks of others are none of ours.
 */
export async function undoneOrders(
  listed: readonly ListedBan[],
  ports: Pick<CasePorts, "bans" | "clock" | "log">,
): Promise<UndoneOrders> {
  const orders = new Set<OrderId>();
  let retryAt: Instant | undefined;
  for (const [organisation, bans] of bansByOrganisation(listed)) {
    const space = ports.bans.findSpace(organisation);
    if ("waitsFor" in space) continue;
    // oxlint-disable-next-line no-await-in-loop
    const blocked = await tryInSpace<ReadonlySet<Person["id"]>>(() => space.blocked(), ports);
    if (isLater(blocked)) retryAt = blocked.retryAt;
    else
      for (const { order, person } of bans)
        if (person && !blocked.has(person.id)) orders.add(order);
  }
  return { orders, retryAt };
}

function bansByOrganisation(
  listed: readonly ListedBan[],
): ReadonlyMap<string, readonly ListedBan[]> {
  const bans = new Map<string, ListedBan[]>();
  for (const ban of listed)
    for (const organisation of organisationsHeld(ban)) {
      const name = organisation.toLowerCase();
      bans.set(name, [...(bans.get(name) ?? []), ban]);
    }
  return bans;
}
