import { math } from "micromark-extension-math";
import type { Code, Construct, Extension, State, Tokenizer } from "micromark-util-types";

const dollar = 36;
const { flow, text: inline } = math();

/**
 * Math as GitHub has it, so that an amount of money hides nothing: a formula between single dollars
 * neither begins nor ends with a space, no digit follows it, and a block of math is one only where
 * it ends.
 */
export function formulas(text: string): Extension {
  const lastEnd = text.split(/\r\n|\r|\n/).findLastIndex((line) => /\$\$\s*$/.test(line));
  return {
    flow: { [dollar]: [flow?.[dollar] ?? []].flat().map((one) => endedBy(lastEnd + 1, one)) },
    text: { [dollar]: [inline?.[dollar] ?? []].flat().map(tight) },
  };
}

function endedBy(lastLine: number, block: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const isEnded = this.now().line < lastLine;
    return isEnded ? block.tokenize.call(this, effects, ok, nok) : nok;
  };
  return { ...block, tokenize };
}

function tight(formula: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const start = this.now();
    const end: State = (code) => {
      const written = this.sliceSerialize({ start, end: this.now() });
      return isFormula(written, code) ? ok(code) : nok(code);
    };
    return formula.tokenize.call(this, effects, end, nok);
  };
  return { ...formula, tokenize };
}

function isFormula(written: string, next: Code): boolean {
  if (written.startsWith("$$")) return true;
  const isDigit = next !== null && next >= 48 && next <= 57;
  return /^\$\S/.test(written) && /\S\$$/.test(written) && !isDigit;
}
