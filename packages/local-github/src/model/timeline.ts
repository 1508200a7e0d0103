import { nodeId } from "./node-id.ts";
import type { Actor } from "./records/account.ts";
import type { Issue } from "./records/issue.ts";
import type { TimelineEvent, TimelineKind } from "./records/timeline-event.ts";
import type { World } from "./world.ts";

/** An event without the id and instant it is given when it is added. */
export type NewTimelineEvent = TimelineEvent extends infer E
  ? E extends TimelineEvent
    ? Omit<E, "databaseId" | "nodeId" | "actor" | "createdAt">
    : never
  : never;

/** A card that moves on a board leaves the issue's `updatedAt` as it is. */
const quiet: ReadonlySet<TimelineKind> = new Set(["ProjectV2ItemStatusChangedEvent"]);

/** Adds what just happened at the end; for most kinds this counts as a change of the issue. */
export function addTimelineEvent(
  world: World,
  actor: Actor,
  issue: Issue,
  event: NewTimelineEvent,
): void {
  const databaseId = world.nextId();
  issue.timeline.push({
    ...event,
    databaseId,
    nodeId: nodeId(event.kind, issue.repository.databaseId, databaseId),
    actor,
    createdAt: world.now(),
  });
  if (!quiet.has(event.kind)) issue.updatedAt = world.now();
}
