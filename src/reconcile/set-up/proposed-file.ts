import { changedKeys } from "../../domain/committee/changed-keys.ts";
import { configAgreement, type ConfigAgreement } from "../../domain/committee/config-agreement.ts";
import type { CommitteeConfig } from "../../domain/committee/committee-config.ts";
import { type CouncilWord, withWords } from "../../domain/committee/council-words.ts";
import { isEverydayChange } from "../../domain/committee/everyday-change.ts";
import { rosterChange } from "../../domain/committee/roster-change.ts";
import type { GitOid } from "../../domain/values/ids.ts";
import type { ObservedConfigFile } from "../../ports/observed-config-file.ts";
import type { ObservedMergedPull, ObservedOpenPull } from "../../ports/observed-pull.ts";
import type { ConfigJudgement } from "./judge-config.ts";
import type { ConfigStanding } from "./standing-of.ts";

/** A config that those who appoint are asked about, as it stands now. */
export interface ProposedFile {
  readonly pull: number;
  readonly blob: GitOid;
  /** Without the addresses of single people. */
  readonly text: string;
  readonly isMerged: boolean;
  readonly agreement: ConfigAgreement;
  readonly roster: ReturnType<typeof rosterChange>;
  /** What it says otherwise than the config in force. */
  readonly changes: readonly string[];
}

/** A longer file does not fit into an issue as a whole; then there are only the reviews. */
const longestText = 50_000;

type Pull = ObservedOpenPull | ObservedMergedPull;

/**
 * What there is to say about a pull request; `undefined` where nothing said about it would count, or
 * it asks for what is in force.
 */
export function proposalOf(
  pull: Pull,
  file: ObservedConfigFile | undefined,
  judgement: ConfigJudgement | undefined,
  { latest, adopted }: Extract<ConfigStanding, { is: "adopted" }>,
  words: readonly CouncilWord[],
): ProposedFile | undefined {
  if (!judgement || "problems" in judgement || pull.isFromElsewhere || !pull.hasAllReviews) return;
  if (!file?.text || file.text.length > longestText || file.blob === latest.blob) return;
  const inForce = adopted.at(-1) ?? adopted[0];
  const heard = withWords(pull, file.blob, words);
  return {
    pull: pull.number,
    blob: file.blob,
    text: withoutAddresses(file.text, judgement.config.emails),
    isMerged: "mergedAt" in pull,
    agreement: configAgreement(heard, inForce, isEverydayChange(latest, judgement)),
    roster: rosterChange(inForce, judgement),
    changes: changedKeys(latest.config, judgement.config),
  };
}

/** Whoever reads the council's repository need not know where one of it is written to alone. */
function withoutAddresses(text: string, emails: CommitteeConfig["emails"] = {}): string {
  return Object.values(emails).reduce((shown, one) => shown.replaceAll(one, "(an address)"), text);
}
