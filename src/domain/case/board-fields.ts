import { decidingBodies, stages } from "../values/stage.ts";

export const boardTitle = "Conduct cases";

/** A field of the board as the committee finds it; `options` in their order, for a choice. */
export interface BoardField {
  readonly name: string;
  readonly type: "SINGLE_SELECT" | "DATE" | "TEXT";
  readonly options: readonly string[];
}

/** The fields Comity keeps on the board. Others are the committee's own and left alone. */
export const boardFields = {
  status: { name: "Status", type: "SINGLE_SELECT", options: stages },
  decidedBy: { name: "Decided by", type: "SINGLE_SELECT", options: decidingBodies },
  nextDeadline: { name: "Next deadline", type: "DATE", options: [] },
  overdue: { name: "Overdue", type: "TEXT", options: [] },
  waitsFor: { name: "Waits for", type: "TEXT", options: [] },
} as const satisfies Record<string, BoardField>;
