import type { HeldUpBy } from "./agreement.ts";
import { consensusNeeded } from "./consensus-needed.ts";
import { standingsIn } from "./deciding-steps-text.ts";
import type { DecidingView, Proposal } from "./deciding-state.ts";
import { partSentence } from "./majority-text.ts";
import { voters } from "./voters.ts";
import { measuresInWords } from "../../kernel/formatting/measures-in-words.ts";
import { mentioned, named } from "../../kernel/formatting/people.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isSamePerson, type Person } from "../../values/person.ts";

/** The resolution's pull request as GitHub shows it, as far as the status comment tells of it. */
export interface ShownPull {
  readonly number: number;
  /** Everybody agrees and GitHub does not let it be merged. */
  readonly heldUpBy: HeldUpBy | undefined;
  /** Who pushed another text onto it than was proposed. */
  readonly changedBy?: string;
}

/** What is proposed, and who has to agree: a part of the status comment. */
export function proposalText(
  state: DecidingView,
  config: AdoptedConfig,
  pull: ShownPull | undefined,
): string | undefined {
  const { proposal } = state.deliberation;
  if (!proposal || state.closed) return undefined;
  if (proposal.isSpoiled)
    return "**Proposed resolution:** it was merged by hand before everybody had agreed, so it is not agreed. `/propose` with the text again goes on from here.";
  const where = pull ? `#${pull.number}` : "a pull request that Comity is opening";
  const who = named(voters(state, config, state.asOf));
  const needed = consensusNeeded(state, config, state.asOf);
  const { standingAside, agreement } = state.deliberation;
  const aside = standingAside.length > 0 ? `Stands aside: ${named(standingAside)}.` : "";
  const standings = agreement ? standingsIn(agreement) : aside;
  const again = askedAgain(state, config);
  const sentences = [
    `**Proposed resolution:** ${where}. ${who} decide: approve it there to agree, request changes to object, or write \`/stand-aside: reason\` here. \`/propose\` changes the text; approvals of the text before fall then.`,
    ...partSentence(needed),
    ...(standings ? [standings] : []),
    ...(again.length > 0
      ? [
          `${named(again)} stood aside from the text before; that says nothing of this one, so they are asked again.`,
        ]
      : []),
    ...(pull?.heldUpBy ? [heldUpSentence(pull.heldUpBy, proposal.resolution)] : []),
  ];
  const changed = pull?.changedBy
    ? [
        `**It was changed since:** ${pull.changedBy} pushed another text onto the pull request, and that text is what an approval agrees to. Read it there; below is what was proposed. \`/propose\` with the whole text makes one of both.`,
      ]
    : [];
  return [sentences.join(" "), ...changed, ...measuresInWords(proposal.resolution)].join("\n");
}

/** To those who stood aside from another text, once, under the proposal that took its place. */
export function askedAgainNotice(state: DecidingView, config: AdoptedConfig): string | undefined {
  const people = askedAgain(state, config);
  if (people.length === 0) return undefined;
  return `${mentioned(people)}: you stood aside from the text before, and this is another. Please review it on the resolution's pull request, or write \`/stand-aside: reason\` again.`;
}

function askedAgain(state: DecidingView, config: AdoptedConfig): readonly Person[] {
  return voters(state, config, state.asOf).filter((person) =>
    state.deliberation.stoodAside.some((one) => isSamePerson(one, person)),
  );
}

function heldUpSentence(reason: HeldUpBy, { round }: Proposal["resolution"]): string {
  if (reason === "rules")
    return "**Everybody agrees, and GitHub does not let Comity merge it:** rules of this repository ask for more, a review by somebody with write access for example. An owner lets Comity pass them (*Settings → Rules → Rulesets*) or merges it by hand; that counts just the same.";
  const again = "`/propose` with the text again starts over from what is there now";
  // From the second round on the file belongs there.
  return round === undefined
    ? `**Everybody agrees, and GitHub cannot merge it:** the default branch has a file of the same name. Whoever put it there takes it out again, then it is merged; or ${again}, and is to be approved anew.`
    : `**Everybody agrees, and GitHub cannot merge it:** its file was changed in the default branch since. ${again}, and is to be approved anew.`;
}
