import type { AnyChapter } from "./chapters.ts";
import type { Step } from "../kernel/step.ts";

type DueIn<Table> = Table extends unknown
  ? {
      [Owed in keyof Table]: Table[Owed] extends (due: infer Due) => unknown ? Due : never;
    }[keyof Table]
  : never;

/** What has to be done next in a case. */
export type Due = DueIn<AnyChapter["dues"]>;

/** What is owed next in a case, by whom and by when. */
export type NextStep = Step<Due>;
