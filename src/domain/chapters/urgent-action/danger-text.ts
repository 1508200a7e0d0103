import type { UrgentActionView } from "./urgent-action-state.ts";
import type { Doer, Person } from "../../values/person.ts";
import { mentioned } from "../../kernel/formatting/people.ts";
import { utc } from "../../kernel/formatting/when.ts";

/**
 * To everybody who decides the case, once for each word of danger, with whom to call.
 *
 * @param sheet the emergency sheet, in Markdown
 */
export function dangerNotice(people: readonly Person[], sheet: string): string {
  return `${mentioned(people)}: **somebody may be in danger in this case.** What was said stands above.\n\n${sheet.trim()}`;
}

/**
 * To whoever says it again within the hour: the others have heard of it, and are not called each
 * time somebody writes a word.
 */
export function dangerSaidAgainNotice(by: Doer): string {
  return `${by === "comity" ? "Comity" : by.login} said so within the last hour already, and everybody who decides was told then. What was added stands above; \`/act\` acts at once.`;
}

/** To everybody who decides the case, where nobody has noted whom they called. */
export function callAskedNotice(people: readonly Person[]): string {
  return `${mentioned(people)}: somebody may be in danger, and nobody has noted yet whom they called. \`/danger contacted: whom, and what they said\` notes it; \`/danger contacted: nobody: they did not want it\` is an answer too.`;
}

/** What stands on top of the status comment while somebody may be in danger. */
export function dangerText(state: UrgentActionView): string | undefined {
  const { dangerAt, helpContactedAt } = state;
  if (dangerAt === undefined) return undefined;
  const called = helpContactedAt
    ? `Whom somebody called was last noted ${utc(helpContactedAt)}.`
    : "Nobody has noted yet whom they called.";
  return [
    `> [!CAUTION]`,
    `> **Somebody may be in danger**, said ${utc(dangerAt)}. Any member may act at once, alone, and should. ${called}`,
    "> Note it with `/danger contacted: whom, and what they said`. When it is over, write `/find` and in the line below it `danger: no`.",
  ].join("\n");
}
