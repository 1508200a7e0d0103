import { readFileSync } from "node:fs";

const sheets = [
  "text",
  "control",
  "frame",
  "board",
  "case",
  "form",
  "guide",
  "record",
  "resolution",
  "bans",
];

/** All of the console's style: system fonts, generous space, light and dark as the reader has it. */
export const stylesheet = sheets
  .map((name) => readFileSync(new URL(`${name}.css`, import.meta.url), "utf8"))
  .join("\n");
