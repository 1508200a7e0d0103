import { FormFacts, MessageFacts } from "../../domain/chapters/intake/form-facts.ts";
import type { Sha256 } from "../../domain/values/ids.ts";

/** What a report or a message that came by the web is told from others by; nothing is read from it. */
export type OnceMark = string;

/** Of the hash of what names something sent once. */
export function onceMark(hash: Sha256): OnceMark {
  return hash.slice(0, 16);
}

/** What the title of an issue begins with until a report, or what is taken out of a case, is written into it. */
export const beingReceived = "Being received: ";

/** The invisible first line of a report by the form. */
export function printFormMark(facts: FormFacts): string {
  return `<!-- comity form ${inComment(facts)} -->`;
}

/** `undefined` for every other text. */
export function readFormMark(body: string): FormFacts | undefined {
  const [, written] = /^<!-- comity form (\{[^\n]*\}) -->\r?\n/.exec(body) ?? [];
  return written === undefined ? undefined : FormFacts.safeParse(parsed(written)).data;
}

/** The same of a message on its way. */
export function printComingMark(once: OnceMark): string {
  return `<!-- comity coming=${once} -->`;
}

/** The same of a message that has arrived. */
export function printMessageMark(once: OnceMark, facts: MessageFacts): string {
  return `<!-- comity message=${once} ${inComment(facts)} -->`;
}

export function readMessageMark(body: string): MessageFacts | undefined {
  const [, written] = /^<!-- comity message=[0-9a-f]{16} (\{[^\n]*\}) -->\r?\n/.exec(body) ?? [];
  return written === undefined ? undefined : MessageFacts.safeParse(parsed(written)).data;
}

/** Whether a text is that message, on its way or arrived. */
export function isOnce(body: string, once: OnceMark): "coming" | "arrived" | undefined {
  if (body.startsWith(`<!-- comity coming=${once} -->`)) return "coming";
  return body.startsWith(`<!-- comity message=${once} `) ? "arrived" : undefined;
}

/** Nothing in it ends a comment of HTML. */
function inComment(facts: object): string {
  return JSON.stringify(facts).replaceAll(">", String.raw`\u003e`);
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
