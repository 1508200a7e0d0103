import type { AnyChapter } from "./chapters.ts";
import type { DraftKind } from "../chapters/corresponding/corresponding-events.ts";
import type { Step } from "../kernel/step.ts";
import type { Addressee } from "../values/party.ts";

type DueIn<Table> = Table extends unknown
  ? {
      [Owed in keyof Table]: Table[Owed] extends (due: infer Due) => unknown ? Due : never;
    }[keyof Table]
  : never;

/** What has to be done next in a case. */
export type Due = DueIn<AnyChapter["dues"]>;

/** The draft with which what is owed begins, as `/write` is asked for it. */
export interface StepDraft {
  readonly draft: DraftKind;
  readonly to?: Addressee | undefined;
  /** The action that an order is about. */
  readonly action?: number;
}

/** A draft, and whether Comity sends what is made of it. */
export interface LetterForStep extends StepDraft {
  readonly isSent: boolean;
  /** Whether only whoever speaks for the committee sends it. */
  readonly judges: boolean;
}

/** What is owed next in a case, by whom and by when. */
export type NextStep = Step<Due> & {
  /** A letter that does it, or words to pass on, of which Comity has a draft. */
  readonly letter?: LetterForStep;
};
