import { replay } from "../../domain/case/replay.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import { dossierText, proposedText } from "../../messages/dossier.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import { marked } from "../marks/markers.ts";
import { dossierMark } from "./room-marks.ts";

/**
 * What whoever decides next has to know of the deliberation so far, as comments: the finding, where
 * everybody stood and why, and each text that was proposed. None for a case without a proposal.
 */
export function dossierPieces(
  events: readonly CaseEvent[],
  { resolution }: CaseObservation,
): readonly string[] {
  const state = replay(events);
  const proposals = events.filter((event) => event.type === "ResolutionProposed");
  if (!state || proposals.length === 0) return [];
  const pull = resolution?.pulls.find(({ isOurs }) => isOurs);
  return [
    dossierText(state, pull),
    ...proposals.map(({ file, by, at }, i) => proposedText(i + 1, by, at, file)),
  ].map((text, i) => marked(text, dossierMark(i + 1)));
}
