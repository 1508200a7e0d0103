import type { WorldCase } from "./world-case.ts";

/** A case as people and the record tell it, without what differs from one world to the next. */
export interface Retold {
  readonly issue: object;
  readonly card: object | undefined;
  /** In their order of time. */
  readonly comments: readonly string[];
  readonly events: readonly string[];
}

/**
 * Tells a case so that two worlds, or two cases of one, can be compared: names drawn, ids, hashes
 * and issue numbers replaced by placeholders, instants by the minutes since the report (to the
 * nearest five: two worlds do not act in the same second).
 */
export async function retell(one: WorldCase): Promise<Retold> {
  const [issue, card, comments, events] = await Promise.all([
    one.issue(),
    one.card(),
    one.comments(),
    one.record(),
  ]);
  const start = Date.parse(events[0]?.at ?? "");
  const places = new Map(comments.map(({ nodeId }, i) => [nodeId, `comment ${i + 1}`]));
  const people = comments.filter(({ by }) => by !== "comity[bot]");
  for (const [i, { nodeId }] of people.entries()) places.set(nodeId, `said ${i + 1}`);
  const tell = (text: string) =>
    text
      .replaceAll(issue.title, "code-name")
      .replaceAll(/\b[0-9a-f]{64}\b/g, "hash")
      .replaceAll(/\b[0-9a-f]{40}\b/g, "commit")
      .replaceAll(/\b[0-9a-f]{32}\b/g, "salt")
      .replaceAll(/\b[0-9a-f]{16}\b/g, "identity")
      .replaceAll(/\b[A-Z]+_[\w-]{8,}/g, (id) => places.get(id) ?? id.replace(/_.*/, ""))
      .replaceAll(/"createdAt":"[^"]*"/g, '"createdAt":"before"')
      .replaceAll(
        /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z|[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2} \d{4}, \d\d:\d\d UTC/g,
        (instant) => since(start, instant),
      )
      .replaceAll(/"number":\d+/g, '"number":0');
  return {
    issue: { ...issue, title: tell(issue.title) },
    card: card && { ...card, "Next deadline": dayOf(card["Next deadline"], start) },
    comments: comments.map(({ by, body, reactions }) =>
      tell(JSON.stringify({ by, body, reactions })),
    ),
    events: events.map((event) => tell(JSON.stringify(event))),
  };
}

function since(start: number, instant: string): string {
  const minutes = (Date.parse(instant) - start) / 60_000;
  return `+${Math.round(minutes / 5) * 5}m`;
}

const day = 86_400_000;

/** Days since the report's. */
function dayOf(date: string | null | undefined, start: number): string | null {
  if (date === null || date === undefined) return null;
  return `+${Math.floor(Date.parse(date) / day) - Math.floor(start / day)}d`;
}
