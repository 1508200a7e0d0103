import type { Instant } from "../../values/time.ts";
import type { Person } from "../../values/person.ts";
import type { AccessSeen } from "./access-seen.ts";

const hidden = [
  "owners",
  "base-permission",
  "teams",
  "deploy-keys",
  "webhooks",
  "other-apps",
  "actions",
] as const;
export type HiddenThing = (typeof hidden)[number];

/** What GitHub leaves open, or its plan: an owner can look where the app cannot, and says so once. */
export type AccessQuestion =
  | { readonly finding: "not-shown"; readonly what: HiddenThing }
  | { readonly finding: "app-may-read"; readonly name: string }
  | { readonly finding: "account-not-shown"; readonly person: Person }
  | { readonly finding: "no-rules" };

/** Nothing is taken to be in order because GitHub does not show it. */
export function questionsOf(seen: AccessSeen): readonly AccessQuestion[] {
  const isShown: Readonly<Record<HiddenThing, boolean>> = {
    owners: seen.owners !== undefined,
    "base-permission": seen.basePermission !== undefined,
    teams: seen.teams !== undefined,
    "deploy-keys": seen.deployKeys !== undefined,
    webhooks: seen.webhooks !== undefined,
    "other-apps": seen.otherApps !== undefined,
    actions: seen.areActionsOn !== undefined,
  };
  const somewhere = (seen.otherApps ?? []).filter(({ isEverywhere }) => !isEverywhere);
  return [
    ...hidden
      .filter((what) => !isShown[what])
      .map((what) => ({ finding: "not-shown" as const, what })),
    ...somewhere.map(({ name }) => ({ finding: "app-may-read" as const, name })),
    ...(seen.notShown ?? []).map((person) => ({
      finding: "account-not-shown" as const,
      person,
    })),
    ...(seen.records === "unavailable" ? [{ finding: "no-rules" as const }] : []),
  ];
}

/** By which a question is known from one look to the next. */
export function questionKey(question: AccessQuestion): string {
  switch (question.finding) {
    case "not-shown":
      return question.what;
    case "app-may-read":
      return `app:${question.name}`;
    case "account-not-shown":
      return `account:${question.person.id}`;
    case "no-rules":
      return "rules";
  }
}

/**
 * Which questions an owner has answered: those that were asked before they said that they looked.
 * One that comes up later, or comes up again, is asked anew.
 *
 * @param askedAt since when each is asked, by its key
 * @param seenAt when owners said so
 */
export function answeredQuestions(
  questions: readonly AccessQuestion[],
  askedAt: ReadonlyMap<string, Instant>,
  seenAt: readonly Instant[],
): readonly AccessQuestion[] {
  return questions.filter((question) => {
    const since = askedAt.get(questionKey(question));
    return since !== undefined && seenAt.some((at) => at >= since);
  });
}
