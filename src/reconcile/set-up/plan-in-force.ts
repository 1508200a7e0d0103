import type { ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import { barredAt } from "../../domain/chapters/banning/with-barred.ts";
import type { SetUpPart } from "../../messages/owners-tasks.ts";
import type { ObservedConfigFile } from "../../ports/observed-config-file.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";
import type { HeardInCouncil } from "./heard-in-council.ts";
import { judgeConfig, readFile, type ConfigJudgement } from "./judge-config.ts";
import { lookIntoChange } from "./look-into-change.ts";
import { problemsInLetters } from "./own-letters.ts";
import { planChecks, type JudgedPull } from "./plan-checks.ts";
import { planDeclaration } from "./plan-declaration.ts";
import { planFiles } from "./plan-files.ts";
import { planLaterAdoption } from "./plan-register.ts";
import { planSetUp } from "./plan-set-up.ts";
import type { SeenBefore } from "./seen-before.ts";
import type { SetUpPorts } from "./set-up-ports.ts";
import type { ConfigStanding } from "./standing-of.ts";

type InForce = Extract<ConfigStanding, { is: "adopted" }>;

/** What this run was refused and has done already. */
export interface SetUpRun {
  readonly refused: Set<SetUpPart>;
  /** Marks of checks, and changes told: GitHub may not show at once what was written. */
  readonly written: Set<string>;
}

/** The next steps where a config is in force: adopt another, or keep all that is set up. */
export async function planInForce(
  seen: SetUpObservation,
  standing: InForce,
  ports: SetUpPorts,
  { refused, written }: SetUpRun,
  {
    bans,
    known,
    judged,
    heard,
  }: {
    readonly bans: readonly ListedBan[];
    readonly known: SeenBefore;
    readonly judged: readonly JudgedPull[];
    readonly heard: HeardInCouncil;
  },
): Promise<readonly SetUpStep[]> {
  const { codec, sha256 } = ports;
  const changed = codec.changeKey(seen.register?.files ?? [], { at: ports.clock.now() });
  if (changed && !refused.has("register")) {
    const { headOid: expectedHeadOid } = standing.register;
    const headline = "Go on under another key";
    return [{ step: "write-register", expectedHeadOid, files: changed, headline }];
  }
  const barred = barredAt(bans, ports.clock.now());
  if (!refused.has("register")) {
    const declared = await planDeclaration(seen, standing, barred, ports);
    if (declared.length > 0) return declared;
  }
  const judge = (file: ObservedConfigFile) => judgeLater(file, standing, ports);
  const read = (file: ObservedConfigFile) => readFile(file, ports);
  const change = await lookIntoChange(seen, standing, { read, judge, heard });
  if (change.becomes === "adopted") {
    return planLaterAdoption(seen, standing, change.adoption, codec);
  }
  const checks = planChecks(judged, standing, heard, sha256);
  const missing = checks.filter(({ mark }) => !written.has(mark));
  const { file } = change;
  const files = await planFiles(seen, standing, ports, written);
  return planSetUp({ seen, standing, file, barred, files, checks: missing, refused, known }, ports);
}

/** Notes what a step did that GitHub may not show yet. */
export function noteWritten(step: SetUpStep, { written }: SetUpRun): void {
  if (step.step === "write-check") written.add(step.mark);
  if (step.step === "tell-change") for (const name of step.about) written.add(name);
}

export async function judgePulls(
  seen: SetUpObservation,
  standing: InForce,
  ports: SetUpPorts,
): Promise<readonly JudgedPull[]> {
  const now = ports.clock.now();
  const judged: JudgedPull[] = [];
  for (const pull of seen.openPulls) {
    const { config: file } = pull;
    const judge = () => judgeLater(file, standing, ports);
    const key = `${file?.blob} ${standing.latest.blob}`;
    // oxlint-disable-next-line no-await-in-loop -- one lookup of people at a time, and most are kept
    const judgement = pull.changesConfig ? await ports.judgements.of(key, now, judge) : undefined;
    // oxlint-disable-next-line no-await-in-loop -- asked only where a letter is new or another
    const letters = await problemsInLetters(pull.letters, seen, ports);
    judged.push({ pull, judgement, letters });
  }
  return judged;
}

/** What becomes of a file were it adopted now. */
export function judgeLater(
  file: ObservedConfigFile | undefined,
  { latest }: InForce,
  ports: SetUpPorts,
): Promise<ConfigJudgement> {
  const find = (logins: readonly string[]) => ports.repository.people(logins);
  return judgeConfig(file, ports, find, latest.people);
}
