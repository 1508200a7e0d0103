import * as fc from "fast-check";
import { Cause, NodeId } from "../../src/domain/values/ids.ts";
import { addMinutes, type Instant } from "../../src/domain/values/time.ts";
import type {
  ObservedAssignment,
  ObservedChange,
  ObservedComment,
} from "../../src/ports/observation.ts";
import { ada, at, bo, cy, dee } from "../domain/given.ts";
import { edited } from "../fakes/observed.ts";
import { command, talk } from "./arbitrary-talk.ts";

/** All that people did in a case, as GitHub shows it afterwards. */
export interface Everything {
  readonly comments: readonly ObservedComment[];
  readonly assignments: readonly ObservedAssignment[];
  readonly changes: readonly ObservedChange[];
}

/** Later versions of a comment, several of them in the same second. */
const edits = fc.array(fc.record({ body: command, minutes: fc.constantFrom(0, 0, 1, 90) }), {
  maxLength: 3,
});

const minutesIn = fc.integer({ min: 1, max: 9_000 });

const assignment = fc.record({ member: fc.constantFrom(ada, bo, cy, dee), minutes: minutesIn });

const change = fc.record({
  minutes: minutesIn,
  change: fc.oneof(
    fc.constant({ what: "title", to: "Mine" } as const),
    fc.boolean().map((isOpen) => ({ what: "state", isOpen }) as const),
    fc.boolean().map((isOn) => ({ what: "label", label: "overdue", isOn }) as const),
    fc.constant({ what: "card", to: "Closed" } as const),
  ),
});

const after = (minutes: number): Instant => addMinutes(at("22 16:00"), minutes);

export const everything: fc.Arbitrary<Everything> = fc
  .record({
    said: talk,
    edits: fc.array(edits, { maxLength: 14 }),
    assignments: fc.array(assignment, { maxLength: 3 }),
    changes: fc.array(change, { maxLength: 3 }),
  })
  .map(({ said, edits: versions, assignments, changes }) => ({
    comments: said.map((comment, i) => withEdits(comment, versions[i] ?? [])),
    assignments: assignments.map(({ member, minutes }, i) => ({
      id: Cause.parse(`AE_${i}`),
      at: after(minutes),
      by: null,
      assignee: { ...member, nodeId: NodeId.parse(`U_${member.id}`) },
    })),
    changes: changes.map(({ minutes, change: made }, i) => ({
      id: Cause.parse(`CE_${i}`),
      at: after(minutes),
      by: null,
      change: made,
    })),
  }));

function withEdits(
  comment: ObservedComment,
  later: readonly { readonly body: string; readonly minutes: number }[],
): ObservedComment {
  const { author, versions } = comment;
  if (!author) return comment;
  let when: Instant = comment.createdAt;
  const added = later.map(({ body, minutes }) => {
    when = addMinutes(when, minutes);
    return edited(author, when, body);
  });
  return { ...comment, versions: [...versions, ...added], updatedAt: when };
}
