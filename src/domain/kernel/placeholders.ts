/**
 * What stands in the lines that people are shown to copy where their own words belong. Each is the
 * whole of what it stands for, so that none is mistaken for something said.
 */
const placeholders: ReadonlySet<string> = new Set([
  "how",
  "how one can see it",
  "how you know",
  "how you told them",
  "reason",
  "the last day",
  "their words",
  "to whom",
  "what follows",
  "what happened",
  "what i did",
  "what is happening",
  "what the mediator reports and recommends",
  "what they said",
  "what they say",
  "what was said",
  "what was tried",
  "what you told them",
  "whom, and what they said",
  "why",
  "why it is safe",
  "why nothing more is needed",
  "why they",
  "why they were not heard",
  "your question",
]);

const logins: ReadonlySet<string> = new Set(["login", "mediator"]);

/** The placeholder that is left somewhere in what was read, where one is. */
export function placeholderIn(read: unknown, key = ""): string | undefined {
  if (typeof read === "string") {
    // A role is called so too.
    const isLogin = key !== "role" && logins.has(read);
    const said = read.toLowerCase().replace(/^by [^\s:]+: /, "");
    return isLogin || placeholders.has(said) ? read : undefined;
  }
  if (typeof read !== "object" || read === null) return undefined;
  return Object.entries(read)
    .map(([name, one]) => placeholderIn(one, name))
    .find((one) => one !== undefined);
}
