import type { CorrespondingCommand } from "../corresponding-commands.ts";
import { draftIn } from "../letter-words.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord } from "../../../kernel/words.ts";
import { Addressee } from "../../../values/party.ts";

/** `<draft>[ to <whom>]`, `order <action>` */
const args = wordsRead((text) => {
  const first = firstWord(text);
  const draft = draftIn(first.word);
  if (!draft) return undefined;
  const [, number] = /^(?:action\s+)?(\d{1,6})$/i.exec(first.rest) ?? [];
  if (draft === "order")
    return number === undefined ? undefined : { draft, whom: undefined, line: Number(number) };
  if (first.rest === "") return { draft, whom: undefined, line: undefined };
  const to = firstWord(first.rest);
  const whom = Addressee.safeParse(to.rest.toLowerCase().replace(/[.:]$/, "")).data;
  return whom && to.word === "to" ? { draft, whom, line: undefined } : undefined;
});

export default defineCommand({
  name: "write",
  summary:
    "A draft of a letter, to be made one's own and sent with `/send`. Nothing leaves by this: `confirmation`, `question`, `timeline`, `plan`, `outcome`, `check-in`, `reminder`, `reprimand`, `public-reprimand`, `apology`, `hiatus`, `cooling-off`, `ban`, `ban-ends`, `order`, `report`.",
  examples: [
    "/write confirmation to reporter-1",
    "/write outcome to reported-1",
    "/write reminder",
    "/write order 3",
    "/write report to council",
  ],
  args,
  allowedTo: "electorate",
  toDomain: (written) => ({ type: "WriteDraft", ...written }),
}) satisfies SlashCommand<CorrespondingCommand>;
