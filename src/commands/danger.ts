import { firstWord, statement } from "../domain/speech/words.ts";
import { defineCommand, wordsRead } from "../ports/slash-command.ts";

/** `<what>`, or `contacted: whom` */
const args = wordsRead((text) => {
  const { word, rest } = firstWord(text);
  const isContact = word === "contacted" && /^\s*\S+?\s*:/.test(text);
  const said = isContact ? statement(rest) : statement(text);
  return said === undefined ? undefined : { isContact, said };
});

export default defineCommand({
  name: "danger",
  summary:
    "Somebody may be hurt: everybody who decides this case is told at once and sees whom to call. Afterwards, note whom you called.",
  examples: [
    "/danger they wrote that they are on their way to the venue",
    "/danger contacted: the police, who are sending somebody",
  ],
  args,
  allowedTo: "deciding-body",
  toDomain: ({ isContact, said }) =>
    isContact ? { type: "NoteHelpContacted", whom: said } : { type: "DeclareDanger", what: said },
});
