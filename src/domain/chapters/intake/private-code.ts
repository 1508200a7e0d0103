const digitsOfCode = 26;
const digitsOfGroup = 4;

/** `0123-4567-…`: in groups that can be copied by hand. */
export function printCode(code: string): string {
  return code.match(new RegExp(`.{1,${digitsOfGroup}}`, "g"))?.join("-") ?? code;
}

/** What somebody typed, however it is grouped and whatever was taken for a digit; else `undefined`. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .slice(0, 200)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  return code.length === digitsOfCode ? code : undefined;
}

/** What is hashed of it. */
export function codeText(code: string): string {
  return `private code ${code}`;
}

/** A text without anything in it that reads like a printed code: nobody who reads the case is to have one. */
export function withoutCodes(text: string): string {
  return text.replaceAll(/\b(?:[0-9A-Z]{4}-){6}[0-9A-Z]{2}\b/gi, "(a private code stood here)");
}
