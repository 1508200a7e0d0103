import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import { replay } from "../../../src/domain/case/replay.ts";
import { type AdoptedConfig } from "../../../src/domain/values/adopted-config.ts";
import { configAt } from "../../../src/domain/committee/adopted-configs.ts";
import { shownFields } from "../../../src/domain/case/shown-fields.ts";
import { statusComment } from "../../../src/messages/status-comment.ts";

/** What people see of a case: its fields after each event, and the status comment at the end. */
export function shown(events: readonly CaseEvent[], adopted: readonly AdoptedConfig[]): string {
  const rows = events.map(({ type }, i) => {
    const { title, isOpen, labels, card } = fieldsAfter(events.slice(0, i + 1), adopted);
    const { status, decidedBy, nextDeadline, overdue } = card;
    const place = `${title}, ${isOpen ? "open" : "closed"}, ${status}, ${decidedBy}`;
    return `${i + 1} ${type}: ${place}, due ${nextDeadline}, overdue ${overdue} [${labels.join(", ")}]`;
  });
  const { state, config } = after(events, adopted);
  return `${rows.join("\n")}\n\n${statusComment(state, config)}\n`;
}

function fieldsAfter(events: readonly CaseEvent[], adopted: readonly AdoptedConfig[]) {
  const { state, config } = after(events, adopted);
  return shownFields(state, config);
}

function after(events: readonly CaseEvent[], adopted: readonly AdoptedConfig[]) {
  const state = replay(events);
  const config = state && configAt(adopted, state.asOf);
  if (!config) throw new Error("a stored case has no event, or its register no config");
  return { state, config };
}
