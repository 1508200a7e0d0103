import { type CommandInput, compareInputs } from "../../domain/case/input.ts";
import { dangerNotice } from "../../domain/chapters/urgent-action/danger-text.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { decidesAnywhere } from "../../domain/who-decides/party-is-out.ts";
import { actWhileFrozen, dangerWhileFrozen } from "../../messages/frozen-notice.ts";
import { hearCommands } from "../hear/hear-commands.ts";
import { answerKey } from "../marks/markers.ts";
import type { FoundCase } from "../observe/find-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { lastTrusted, peopleToTell } from "./last-trusted.ts";
import type { PassedOn } from "./plan-frozen.ts";

/**
 * What is passed on in a case in which nothing is recorded now: word that somebody may be in danger
 * calls everybody who decides, with whom to call; whoever acts alone is told that nothing is
 * carried out, and who can do it by hand.
 */
export function cannotWait(
  found: FoundCase,
  config: AdoptedConfig,
  ports: CasePorts,
): readonly PassedOn[] {
  const state = lastTrusted(found);
  const people = peopleToTell(state, config, ports.clock.now());
  const danger = `${dangerNotice(people, ports.emergencySheet)}\n\n${dangerWhileFrozen}`;
  return unrecorded(found, config, ports).flatMap(({ cause, command }) => {
    const type = "type" in command ? command.type : undefined;
    const key = answerKey(cause);
    if (type === "DeclareDanger") return [{ key, body: danger }];
    return type === "BanAlone" || type === "TellOfAct" ? [{ key, body: actWhileFrozen }] : [];
  });
}

/** Everything said by whoever decides that the record does not hold, in its order. */
function unrecorded(
  found: FoundCase,
  config: AdoptedConfig,
  { commands, readMarkdown, sha256 }: CasePorts,
): readonly CommandInput[] {
  const appointed = lastTrusted(found)?.appointed ?? [];
  const maySpeak = (person: CommandInput["by"]) => decidesAnywhere(person, { appointed }, config);
  const recorded = new Set(found.documents.map(({ content }) => content.cause));
  return found.observation.comments
    .flatMap((comment) => hearCommands(comment, { commands, readMarkdown, sha256, maySpeak }))
    .filter(({ cause }) => !recorded.has(cause))
    .toSorted(compareInputs);
}
