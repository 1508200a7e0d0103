import { htmlBlockNames, htmlRawNames } from "micromark-util-html-tag-name";
import type { Construct, Extension, State } from "micromark-util-types";

const lessThan = 60;
const tagAlone = /^<(\/?)([a-z][a-z\d-]*)(?:\s[^<>]*)?\/?>\s*$/i;

/**
 * Tells at once that a tag, alone on a line below a quotation or a list, begins a block of HTML:
 * micromark waits for the line after it, and then takes both for what belongs to those.
 */
const tagBelow: Construct = {
  name: "tagBelow",
  tokenize(effects, ok, nok) {
    const start = this.now();
    const isBelow = this.interrupt === true && this.parser.lazy[start.line] === true;
    const rest: State = (code) => {
      const isEnd = code === null || code < -2;
      if (!isEnd) {
        effects.consume(code);
        return rest;
      }
      effects.exit("tagBelow");
      return beginsBlock(this.sliceSerialize({ start, end: this.now() })) ? ok(code) : nok(code);
    };
    return (code) => {
      if (!isBelow) return nok(code);
      effects.enter("tagBelow");
      return rest(code);
    };
  },
};

/** As far as micromark does not say so at once. */
function beginsBlock(line: string): boolean {
  const [, slash, name = ""] = tagAlone.exec(line) ?? [];
  const tag = name.toLowerCase();
  const isKnown = htmlBlockNames.includes(tag) || (slash === "" && htmlRawNames.includes(tag));
  return tag !== "" && !isKnown;
}

export const tagsBelow: Extension = { flow: { [lessThan]: tagBelow } };

declare module "micromark-util-types" {
  interface TokenTypeMap {
    readonly tagBelow: "tagBelow";
  }
}
