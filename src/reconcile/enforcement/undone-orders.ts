import { type Hold, placesHeld, type ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import { saysNoAccount } from "../../domain/chapters/enacting/human-reason.ts";
import type { Place } from "../../domain/values/place.ts";
import type { OrderId } from "../../domain/values/planned-action.ts";
import type { Ordered, Space } from "../../ports/space.ts";
import { isLater, type Later, tryInSpace, waits } from "../places/try-in-space.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** Orders in force that a place does not show, as far as could be seen. */
interface UndoneOrders {
  readonly orders: ReadonlySet<OrderId>;
  /** Those in whose places lists or rooms may have come in. */
  readonly grown: ReadonlySet<OrderId>;
  /** When to look where that was not possible now; the soonest of such places. */
  readonly later: Later | undefined;
}

/**
 * Compares the bans in force with who is put out of each place: on GitHub a request for each
 * organisation with a ban in force, and one more for every hundred blocks. Where nothing can be read,
 * nothing is concluded; whom others put out is none of ours.
 *
 * @param partsSeen what each place consisted of at the last look, and in what of it a mute did not hold; grows
 */
export async function undoneOrders(
  listed: readonly ListedBan[],
  ports: Pick<CasePorts, "clock" | "log"> & { readonly bans: Pick<CasePorts["bans"], "findSpace"> },
  before: Later | undefined,
  partsSeen: Map<string, string>,
): Promise<UndoneOrders> {
  const grown = new Set<OrderId>();
  const orders = new Set<OrderId>();
  let later: Later | undefined;
  for (const { place, bans } of bansByPlace(listed)) {
    const space = ports.bans.findSpace(place);
    if ("waitsFor" in space) continue;
    // oxlint-disable-next-line no-await-in-loop
    const undone = await tryInSpace(() => undoneIn(space, bans), ports, before);
    if (isLater(undone)) {
      if (!later || undone.retryAt < later.retryAt) later = undone;
    } else {
      for (const order of undone.orders) orders.add(order);
      for (const { of, parts, within } of undone.parts) {
        const key = JSON.stringify([placeName(place), of]);
        if (partsSeen.get(key) === parts) continue;
        partsSeen.set(key, parts);
        for (const order of within) grown.add(order);
      }
    }
  }
  return { orders, grown, later };
}

interface SeenPlace {
  readonly orders: readonly OrderId[];
  readonly parts: readonly SeenParts[];
}

/** Lists or rooms, and the orders to look into where they are others than before. */
interface SeenParts {
  /** All of a place, or those in which the mute of that order does not hold. */
  readonly of: "place" | `${OrderId} ${string}`;
  readonly parts: string;
  readonly within: readonly OrderId[];
}

async function undoneIn(space: Space, held: readonly HeldOrder[]): Promise<SeenPlace> {
  const isOut = held.some(({ restriction }) => restriction === "removed");
  const removed = isOut ? await space.removed() : new Set<string>();
  const undone: OrderId[] = [];
  const seen: SeenParts[] = [];
  for (const one of held) {
    if (!one.person && one.account === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop
    const is = await standingOf(space, one, removed);
    if (is === "undone") undone.push(one.order);
    if (typeof is === "object") seen.push(is);
  }
  const parts = isOut ? await space.parts?.list() : undefined;
  if (parts) {
    const within = held.map(({ order }) => order);
    seen.push({ of: "place", parts: JSON.stringify(parts.toSorted()), within });
  }
  return { orders: undone, parts: seen };
}

/** Whose account is not known any more may be undone: the case looks closer. */
async function standingOf(
  space: Space,
  held: HeldOrder,
  removed: Awaited<ReturnType<Space["removed"]>>,
): Promise<"held" | "undone" | SeenParts> {
  const account = await space.find(held);
  if (waits(account)) return "undone";
  if (held.restriction === "removed")
    return removed === "unknown" || removed.has(account.id) ? "held" : "undone";
  const { muting } = space;
  if (!muting) return "held";
  const seen = await muting.look(account);
  if (waits(seen)) return saysNoAccount(seen.waitsFor) ? "undone" : "held";
  if (seen.standing === "muted") await muting.renew?.(account, held);
  if (seen.standing === "free") return "undone";
  if (seen.standing !== "unknown" || !muting.parts) return "held";
  const { order } = held;
  return {
    of: `${order} ${account.id}`,
    parts: JSON.stringify(seen.evidence),
    within: [order],
  };
}

interface HeldOrder extends Hold, Ordered {}

function bansByPlace(
  listed: readonly ListedBan[],
): readonly { readonly place: Place; readonly bans: readonly HeldOrder[] }[] {
  const bans = new Map<string, { place: Place; bans: HeldOrder[] }>();
  for (const ban of listed)
    for (const held of placesHeld(ban)) {
      const { place } = held;
      const name = placeName(place);
      const known = bans.get(name) ?? { place, bans: [] };
      known.bans.push({ ...held, order: ban.order, until: ban.until });
      bans.set(name, known);
    }
  return [...bans.values()];
}

function placeName({ kind, key }: Place): string {
  return JSON.stringify([kind, key]);
}
