import { boardStyle } from "./board-style.ts";
import { caseStyle } from "./case-style.ts";
import { frameStyle } from "./frame-style.ts";
import { guideStyle } from "./guide-style.ts";
import { textStyle } from "./text-style.ts";

/** All of the console's style: system fonts, one column of text, light and dark as the reader has it. */
export const stylesheet = [textStyle, frameStyle, boardStyle, caseStyle, guideStyle].join("\n");
