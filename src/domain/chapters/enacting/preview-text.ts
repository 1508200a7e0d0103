import { placesOfBan } from "./ban-actions.ts";
import type { EnactingView } from "./enacting-state.ts";
import { newestAgreed } from "../deciding/deliberation.ts";
import { inFull } from "../../kernel/formatting/in-full.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { Whom } from "../../values/account-there.ts";
import { isInSpaces, type Measure, type MeasureInSpaces } from "../../values/measure.ts";
import type { Party } from "../../values/party.ts";
import { isOnGitHub } from "../../values/place.ts";
import type { Somewhere } from "../../values/places.ts";
import { wordsAt } from "../../values/space-words.ts";
import { endOfDay } from "../../values/time.ts";

type Words = Pick<AdoptedConfig, "spaces" | "spaceWords">;
type Named = Party | "unnamed" | undefined;
type There = Somewhere & Pick<Whom, "account">;

/** What `/preview` answers: the newest text that is proposed, or agreed and not begun. */
export function previewText(state: EnactingView, config: Words): string {
  const { deliberation } = state;
  const agreed = newestAgreed(deliberation);
  if (!deliberation.proposal && agreed?.enactedAt)
    return "What was agreed is being carried out: the status comment says how far each measure is.";
  const resolution = deliberation.proposal?.resolution ?? agreed?.resolution;
  if (!resolution)
    return "Nothing is proposed. After `/propose`, `/preview` shows what its bans would do in each space.";
  return (
    plannedBans(resolution.measures, state.parties, config) ??
    "It puts nobody out of any space: nothing of it is Comity's to carry out there."
  );
}

/**
 * What the bans among these measures do, place by place, with what they destroy and what comes back.
 * Nobody is asked for it and nothing is touched.
 *
 * @param parties whose accounts are named; none of them where the text is kept longer than a case
 * @returns `undefined` where there are no bans
 */
export function plannedBans(
  measures: readonly Measure[],
  parties: EnactingView["parties"] | "unnamed",
  config: Words,
): string | undefined {
  const lines = measures.flatMap((measure) => {
    if (!isInSpaces(measure)) return [];
    const party = parties === "unnamed" ? parties : parties.find(({ ref }) => ref === measure.of);
    const accounts = party === "unnamed" ? undefined : party?.accounts;
    return placesOfBan(measure, accounts, config).map(
      (there) => `- ${lineOf(measure, there, party, config)}`,
    );
  });
  return lines.length === 0 ? undefined : [heading, ...lines].join("\n");
}

const heading =
  "**What its bans and mutes do when it is carried out.** Comity looks first how the person stands in each place and records it. What somebody else had put there before stays at the end; owners, bots and whoever is staff are never touched.";

function lineOf(measure: MeasureInSpaces, there: There, party: Named, config: Words): string {
  const { place, space } = there;
  const where = `**${inFull(measure.of)}** in ${place?.name ?? space ?? "a space"}`;
  const end = measure.until === undefined ? "for good" : `until ${utc(endOfDay(measure.until))}`;
  const words = place && place.steward === undefined && wordsAt(place, config.spaceWords);
  if (!words) return `${where}, ${end}: ${byPeople(there, measure)}`;
  const account = party === "unnamed" ? "" : accountOf(there, party);
  if (config.spaces.some(({ name, lacksKey }) => lacksKey && name === space))
    return `${where}${account ?? ""}, ${end}: whoever runs Comity has set no key for it, so people see to it until they do.`;
  if (account === undefined) return `${where}, ${end}: ${nobodyKnown(there)}`;
  const does = measure.kind === "ban" ? words.does : words.mute?.does;
  if (!does)
    return `${where}${account}, ${end}: muting one person is not possible there, so people see to it.`;
  const { puts, back, lost, tells } = does;
  const after = measure.until === undefined ? "Where it is lifted" : "At the end";
  return `${where}${account}, ${end}: ${puts}. ${after}: ${back}. Lost: ${lost}. ${tells}.`;
}

/** Their account there, after a comma; `undefined` where none is known. */
function accountOf({ place, account }: There, party: Party | undefined): string | undefined {
  if (isOnGitHub(place)) return party?.person && `, account \`${party.person.login}\``;
  const shown = party?.accounts?.find((one) => one.account.id === account)?.account;
  if (!shown) return undefined;
  const called = shown.name === shown.id ? "" : `, called \`${shown.name}\` when it was named`;
  return `, account \`${shown.id}\`${called}`;
}

function byPeople({ place }: There, { kind }: MeasureInSpaces): string {
  return place?.steward === undefined
    ? "Comity knows no such space, so people see to it."
    : `${place.steward} is asked by a letter to ${kind === "ban" ? "put them out, and again to let them in" : "mute them, and again to let them write"}.`;
}

function nobodyKnown({ place }: There): string {
  return isOnGitHub(place)
    ? "no account of theirs is known; `/name` says whose it is. Without it, it is for people."
    : "no account of theirs there is known; `/account` says which it is. Without it, it is for people.";
}
