import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CommandInput } from "../../domain/case/input.ts";
import { mostOtherFiles } from "../../domain/tampering/tampering-events.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { Distrust } from "../../domain/tampering/distrust.ts";
import type { AnchorCodec } from "../../ports/anchor-codec.ts";
import type { FoundCase } from "../observe/find-case.ts";
import { anchorSeen } from "../observe/anchor-seen.ts";
import { stateOf } from "./last-trusted.ts";

/** Whether work can go on from a record as it stands: it must at least tell a case, this one. */
export function isAdoptable({ branch, documents, observation }: FoundCase): boolean {
  if (!branch || branch.otherFiles.length > mostOtherFiles) return false;
  return stateOf(documents)?.issue.id === observation.issue.id;
}

/** What is recorded when one member asked to adopt a record and another agreed. */
export function adoptionOf(
  { branch, documents, observation }: FoundCase,
  asked: CommandInput,
  seconded: CommandInput,
  config: AdoptedConfig,
  because: Distrust,
  anchorCodec: AnchorCodec,
): readonly CaseEvent[] {
  if (!branch) throw new Error("there is no record to adopt");
  const { headOid: head, otherFiles } = branch;
  const document = documents.at(-1)?.sha256;
  const number = (stateOf(documents)?.actsMoved ?? 0) + 1;
  const { end } = anchorSeen(observation, anchorCodec);
  const instead = end && { n: end.n, sha256: end.sha256 };
  const happened = ({ at, by, cause }: CommandInput) => {
    return { at, by, cause, register: config.register };
  };
  return [
    { type: "SecondAwaited", ...happened(asked), number, act: { act: "thaw", head, document } },
    { type: "ActSeconded", ...happened(seconded), number },
    {
      type: "RecordAdopted",
      ...happened(seconded),
      head,
      because,
      ...(instead && { instead }),
      ...(otherFiles.length > 0 && { besides: [...otherFiles] }),
    },
  ];
}
