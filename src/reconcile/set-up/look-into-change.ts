import { agreedWhenMerged } from "../../domain/committee/agreed-when-merged.ts";
import type { ConfigAdopted } from "../../domain/committee/config-adopted.ts";
import { configAgreement } from "../../domain/committee/config-agreement.ts";
import { withWords } from "../../domain/committee/council-words.ts";
import { isEverydayChange } from "../../domain/committee/everyday-change.ts";
import { Cause } from "../../domain/values/ids.ts";
import type { FileStanding, PullLack } from "../../messages/configuration.ts";
import type { ObservedConfigFile } from "../../ports/observed-config-file.ts";
import type { ObservedMergedPull } from "../../ports/observed-pull.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import type { HeardInCouncil } from "./heard-in-council.ts";
import type { ConfigJudgement } from "./judge-config.ts";
import type { ConfigStanding } from "./standing-of.ts";

type InForce = Extract<ConfigStanding, { is: "adopted" }>;

interface Judges {
  readonly heard: HeardInCouncil;
  /** What can be said without looking anybody up. */
  readonly read: (file: ObservedConfigFile) => ConfigJudgement | { readonly config: unknown };
  /** With its people, as they are now. */
  readonly judge: (file: ObservedConfigFile) => Promise<ConfigJudgement>;
}

/** A file on the default branch that is to be adopted, or how it stands. */
export type ConfigChange =
  | { readonly becomes: "adopted"; readonly adoption: ConfigAdopted }
  | { readonly becomes: "reported"; readonly file: FileStanding };

/**
 * What becomes of the config on the default branch. Another than the one in force is adopted if it
 * came by a merged pull request that those who appoint the committee approved; anything else is
 * said on the issue and changes nothing.
 */
export async function lookIntoChange(
  seen: SetUpObservation,
  standing: InForce,
  { read, judge, heard }: Judges,
): Promise<ConfigChange> {
  const { config: file, configPulls } = seen;
  if (!file) return reported({ file: "missing" });
  if (file.blob === standing.latest.blob) return reported({ file: "in-force" });
  let last: ConfigChange | undefined;
  for (const pull of configPulls) {
    // oxlint-disable-next-line no-await-in-loop -- the file is one and the same, and rarely two brought it
    last = await lookIntoPull(pull, file, standing, { judge, heard });
    if (last.becomes === "adopted") return last;
  }
  if (last) return last;
  const reading = read(file);
  const problems = "problems" in reading ? reading.problems : [];
  return reported({ file: "changed", problems, pull: undefined });
}

async function lookIntoPull(
  pull: ObservedMergedPull,
  file: ObservedConfigFile,
  standing: InForce,
  { judge, heard }: Pick<Judges, "judge" | "heard">,
): Promise<ConfigChange> {
  const { number } = pull;
  const fault = faultOf(pull, file, standing.latest);
  if (fault) return reported({ file: "changed", problems: [], pull: { number, lack: fault } });
  const judged = await judge(file);
  if ("problems" in judged) {
    return reported({ file: "changed", problems: judged.problems, pull: { number } });
  }
  const inForce = standing.adopted.at(-1) ?? standing.adopted[0];
  const isEveryday = isEverydayChange(standing.latest, judged);
  if (heard === "unread")
    return reported({ file: "changed", problems: [], pull: { number, lack: "council-unread" } });
  const said = withWords(pull, file.blob, heard(pull));
  const agreed = agreedWhenMerged(said, pull.mergedAt, inForce, isEveryday);
  if (!agreed) {
    const lack = configAgreement(said, inForce, isEveryday);
    return reported({ file: "changed", problems: [], pull: { number, lack } });
  }
  const adoption: ConfigAdopted = {
    type: "ConfigAdopted",
    at: agreed.at,
    by: pull.mergedBy,
    cause: Cause.parse(pull.id),
    blob: file.blob,
    commit: pull.merge,
    config: judged.config,
    people: [...judged.people],
    pull: { id: pull.id, number, head: pull.head },
    approvals: agreed.approvals.map(({ id, by }) => ({ review: id, by })),
  };
  return { becomes: "adopted", adoption };
}

/** What keeps a pull request from counting, whoever approved it. */
function faultOf(
  pull: ObservedMergedPull,
  file: ObservedConfigFile,
  latest: ConfigAdopted,
): PullLack | undefined {
  if (pull.isFromElsewhere) return "from-elsewhere";
  if (!pull.hasAllReviews) return "reviewed-too-often";
  if (pull.approvedBlob !== file.blob || pull.mergedBlob !== file.blob) return "not-as-approved";
  // Somebody put the default branch back to where it was: what was agreed then is agreed no more.
  const isOld = pull.mergedAt < latest.at || pull.id === latest.pull?.id;
  return isOld ? "older-than-in-force" : undefined;
}

function reported(file: FileStanding): ConfigChange {
  return { becomes: "reported", file };
}
