import type { GuidedCase } from "./guide-step.ts";

/** How often the record has events of a kind, with these values where any are named. */
export function recorded(
  { record }: GuidedCase,
  type: string,
  values: Readonly<Record<string, unknown>> = {},
): number {
  const expected = Object.entries(values);
  return record.filter(
    ({ event }) => event?.type === type && expected.every(([key, value]) => event[key] === value),
  ).length;
}

export function hasLabel({ seen }: GuidedCase, name: string): boolean {
  return seen.issue.labels.some((label) => label.name === name);
}

export function isInStage({ seen }: GuidedCase, stage: string): boolean {
  return seen.card?.status?.name === stage;
}

export function statusSays({ seen }: GuidedCase, words: RegExp): boolean {
  return words.test(plain(seen.status?.body ?? ""));
}

/** Without what Markdown makes bold. */
function plain(text: string): string {
  return text.replaceAll("**", "");
}

/** Whether Comity said something in a comment of its own, beside the status comment. */
export function wasAnswered({ seen }: GuidedCase, words: RegExp): boolean {
  return seen.thread.some(
    (entry) =>
      entry.kind === "IssueComment" &&
      entry !== seen.status &&
      entry.author.endsWith("[bot]") &&
      words.test(plain(entry.body)),
  );
}

export function isMailed({ mails }: GuidedCase, to: string): boolean {
  return mails.some((mail) => mail.to.includes(to));
}

/** The conclusion of Comity's check on the newest text, such as `action_required`. */
export function consensus({ resolution }: GuidedCase): string | undefined {
  return resolution?.checks.find(({ name, by }) => name === "comity/consensus" && by === "comity")
    ?.conclusion;
}

/** What somebody's newest review comes to on the newest text; `undefined` where it is of an earlier one. */
export function opinionOf({ resolution }: GuidedCase, login: string): string | undefined {
  const found = resolution?.opinions.find(({ author }) => author === login);
  return found?.isOnHead === true ? found.state : undefined;
}
