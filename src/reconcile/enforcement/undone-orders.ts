import { placesHeld, type ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import type { Whom } from "../../domain/values/account-there.ts";
import type { Place } from "../../domain/values/place.ts";
import type { OrderId } from "../../domain/values/planned-action.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { Space } from "../../ports/space.ts";
import { isLater, tryInSpace, waits } from "../places/try-in-space.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** Orders in force that a place does not show, as far as could be seen. */
interface UndoneOrders {
  readonly orders: ReadonlySet<OrderId>;
  /** When to look where that was not possible now. */
  readonly retryAt: Instant | undefined;
}

/**
 * Compares the bans in force with who is put out of each place: on GitHub a request for each
 * organisation with a ban in force, and one more for every hundred blocks. Where nothing can be read,
 * nothing is concluded; whom others put out is none of ours.
 */
export async function undoneOrders(
  listed: readonly ListedBan[],
  ports: Pick<CasePorts, "bans" | "clock" | "log">,
): Promise<UndoneOrders> {
  const orders = new Set<OrderId>();
  let retryAt: Instant | undefined;
  for (const { place, bans } of bansByPlace(listed)) {
    const space = ports.bans.findSpace(place);
    if ("waitsFor" in space) continue;
    // oxlint-disable-next-line no-await-in-loop
    const undone = await tryInSpace(() => undoneIn(space, bans), ports);
    if (isLater(undone)) retryAt = undone.retryAt;
    else for (const order of undone) orders.add(order);
  }
  return { orders, retryAt };
}

async function undoneIn(space: Space, held: readonly HeldOrder[]): Promise<readonly OrderId[]> {
  const removed = await space.removed();
  if (removed === "unknown") return [];
  const undone: OrderId[] = [];
  for (const { order, ...whom } of held) {
    if (!whom.person && whom.account === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop
    const account = await space.find(whom);
    // Whose account is not known any more may be undone: the case looks closer.
    if (waits(account) || !removed.has(account.id)) undone.push(order);
  }
  return undone;
}

interface HeldOrder extends Whom {
  readonly order: OrderId;
}

function bansByPlace(
  listed: readonly ListedBan[],
): readonly { readonly place: Place; readonly bans: readonly HeldOrder[] }[] {
  const bans = new Map<string, { place: Place; bans: HeldOrder[] }>();
  for (const ban of listed)
    for (const { place, person, account } of placesHeld(ban)) {
      const name = JSON.stringify([place.kind, place.key]);
      const known = bans.get(name) ?? { place, bans: [] };
      known.bans.push({ order: ban.order, person, account });
      bans.set(name, known);
    }
  return [...bans.values()];
}
