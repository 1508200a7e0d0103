import { bansStyle } from "./bans-style.ts";
import { boardStyle } from "./board-style.ts";
import { caseStyle } from "./case-style.ts";
import { controlStyle } from "./control-style.ts";
import { formStyle } from "./form-style.ts";
import { frameStyle } from "./frame-style.ts";
import { guideStyle } from "./guide-style.ts";
import { recordStyle } from "./record-style.ts";
import { resolutionStyle } from "./resolution-style.ts";
import { textStyle } from "./text-style.ts";

/** All of the console's style: system fonts, generous space, light and dark as the reader has it. */
export const stylesheet = [
  textStyle,
  controlStyle,
  frameStyle,
  boardStyle,
  caseStyle,
  formStyle,
  guideStyle,
  recordStyle,
  resolutionStyle,
  bansStyle,
].join("\n");
