/** The role, the party or the keyword that may stand before whom a command is about. */
const before = /^(?:ban|tell|ask|(?:reporter|reported|affected|witness|mediator)(?:-\d{1,2})?)\s+/i;

const twoLogins = /^[@\uFF20][a-z\d][\w-]*(?:\s*[,;&+]\s*|\s+)(?:(?:and|or)\s+)?[@\uFF20][a-z\d]/i;
const twoParties =
  /^(?:reporter|reported|affected|witness|mediator)-\d{1,2}(?:\s*[,;&+]\s*|\s+)(?:(?:and|or)\s+)?(?:reporter|reported|affected|witness|mediator)-\d{1,2}(?![\w-])/i;

/**
 * Whether the words of a command begin with two people or two parties, one right behind the other.
 * What follows a colon is said of the first.
 */
export function namesTwo(words: string): boolean {
  const text = words.trimStart();
  return [text, text.replace(before, "")].some(
    (said) => twoLogins.test(said) || twoParties.test(said),
  );
}
