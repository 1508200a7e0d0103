import { Terminal } from "../../ports/errors.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import { judgeLater } from "./plan-in-force.ts";
import type { JudgedPull } from "./plan-checks.ts";
import type { HeardInCouncil } from "./heard-in-council.ts";
import type { SetUpPorts } from "./set-up-ports.ts";
import type { ConfigStanding } from "./standing-of.ts";
import { type ProposedFile, proposalOf } from "./proposed-file.ts";

type InForce = Extract<ConfigStanding, { is: "adopted" }>;

/** What the council said, asked for only where a config is proposed or waits for its word. */
export async function hearCouncil(
  seen: SetUpObservation,
  standing: InForce,
  { heardInCouncil, log }: Pick<SetUpPorts, "heardInCouncil" | "log">,
): Promise<HeardInCouncil> {
  const isAsked = seen.openPulls.some(({ changesConfig }) => changesConfig);
  const isWaiting = waitsMerged(seen, standing).length > 0;
  if (!isAsked && !isWaiting) return () => [];
  try {
    const heard = await heardInCouncil();
    return ({ number }) => heard.get(number) ?? [];
  } catch (error) {
    if (!(error instanceof Terminal)) throw error;
    log.warn("what the council said cannot be read", { route: error.edge.route });
    return "unread";
  }
}

/** Every config that somebody has to say their word on, as it stands. */
export async function proposalsOf(
  seen: SetUpObservation,
  standing: InForce,
  { judged, heard }: { readonly judged: readonly JudgedPull[]; readonly heard: HeardInCouncil },
  ports: SetUpPorts,
): Promise<readonly ProposedFile[]> {
  const said = heard === "unread" ? () => [] : heard;
  const open = judged.map(({ pull, judgement }) =>
    proposalOf(pull, pull.config, judgement, standing, said(pull)),
  );
  const waiting = waitsMerged(seen, standing);
  const judgement = waiting.length > 0 ? await judgeLater(seen.config, standing, ports) : undefined;
  const merged = waiting.map((pull) =>
    proposalOf(pull, seen.config, judgement, standing, said(pull)),
  );
  return [...open, ...merged].filter((one) => one !== undefined);
}

/** Merged, and not in force yet. */
function waitsMerged({ config, configPulls }: SetUpObservation, { latest }: InForce) {
  if (!config || config.blob === latest.blob) return [];
  return configPulls.filter(
    ({ approvedBlob, mergedBlob, mergedAt, id }) =>
      approvedBlob === config.blob &&
      mergedBlob === config.blob &&
      mergedAt >= latest.at &&
      id !== latest.pull?.id,
  );
}
