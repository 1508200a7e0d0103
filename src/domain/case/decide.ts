import type { CaseCommand } from "./case-command.ts";
import { type AnyChapter, chapters } from "./chapters.ts";
import type { Circumstances, Decision } from "./circumstances.ts";
import type { EventBody } from "./event-body.ts";
import { nobodyToSecond } from "./nobody-to-second.ts";
import { secondAct } from "./seconding.ts";
import { merged } from "../kernel/merged.ts";

type Of<Type extends CaseCommand["type"]> = Extract<CaseCommand, { type: Type }>;
type Decides<Type extends CaseCommand["type"]> = (
  command: Of<Type>,
  circumstances: Circumstances,
) => Decision;

/** By request, what its chapter makes of it. */
const decisions: { readonly [Type in CaseCommand["type"]]: Decides<Type> } = {
  ...merged<AnyChapter["decide"]>(chapters.map((chapter) => chapter.decide)),
  SecondAct: secondAct,
  Explain: (asked) => {
    const verb = asked.about === "help" ? asked.verb : undefined;
    return [{ type: "ExplanationGiven", about: asked.about, ...(verb && { verb }) }];
  },
};

/** What others than its chapter have to say about a request. */
const heeding: readonly { readonly [Type in CaseCommand["type"]]?: Decides<Type> }[] = chapters.map(
  ({ heeds }) => heeds,
);

/** What a command brings about, or why it is not followed. That the actor may ask is settled before. */
export function decide<Type extends CaseCommand["type"]>(
  command: Of<Type>,
  circumstances: Circumstances,
): Decision {
  const besides: EventBody[] = [];
  for (const heeds of heeding) {
    const says = heeds[command.type]?.(command, circumstances) ?? [];
    if ("refused" in says) return says;
    besides.push(...says);
  }
  const decided = decisions[command.type](command, circumstances);
  if ("refused" in decided) return decided;
  return nobodyToSecond(decided, circumstances) ?? [...decided, ...besides];
}
