/**
 * What stands in the lines that people are shown to copy where their own words belong. Each is the
 * whole of what it stands for, so that none is mistaken for something said.
 */
const placeholders: ReadonlySet<string> = new Set([
  "how",
  "how one can see it",
  "how you told them",
  "login",
  "mediator",
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

/** The placeholder that is left somewhere in what was read, where one is. */
export function placeholderIn(read: unknown): string | undefined {
  if (typeof read === "string") return placeholders.has(read.toLowerCase()) ? read : undefined;
  if (typeof read !== "object" || read === null) return undefined;
  return Object.values(read)
    .map(placeholderIn)
    .find((one) => one !== undefined);
}
