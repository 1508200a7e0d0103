import type { ReportInput } from "../../domain/case/input.ts";
import type { FormFacts } from "../../domain/chapters/intake/form-facts.ts";
import {
  Cause,
  type CodeName,
  type NodeId,
  type Salt,
  type Sha256,
} from "../../domain/values/ids.ts";
import type { Instant } from "../../domain/values/time.ts";

interface Arrived {
  readonly issue: {
    readonly id: NodeId;
    readonly number: number;
    readonly databaseId: number;
    readonly firstTitle: string;
    readonly createdAt: Instant;
  };
  readonly codeName: CodeName;
  readonly salt: Salt;
  readonly form: FormFacts;
  readonly words: Sha256;
  readonly isInRoom: boolean;
}

/** A report by the form, from what the app noted of it and from nothing its text says. */
export function reportByForm(arrived: Arrived): ReportInput {
  const { issue, codeName, salt, form, words, isInRoom } = arrived;
  const { id, number, createdAt, databaseId, firstTitle: title } = issue;
  return {
    kind: "report",
    at: createdAt,
    cause: Cause.parse(id),
    order: [databaseId],
    by: "comity",
    openedBy: undefined,
    codeName,
    issue: { id, number },
    title,
    salt,
    receivedAt: createdAt,
    happenedBy: form.happenedBy,
    isOngoing: form.ongoing,
    parties: form.reported.map((handle) => ({ role: "reported", identity: { handle } })),
    unclear: [],
    mentions: { marked: [], bare: [] },
    form: { ...form, words, isInRoom },
  };
}
