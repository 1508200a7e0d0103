import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What only people can keep of the manual is worth no more than that they read it. */
test.for([
  [
    "whoever joins: they may write to anybody in the council's name (M28)",
    "config/case-repository/README.md",
    "in the council's name",
  ],
  [
    "whoever joins: only the chair or the council speaks in public (M74)",
    "config/case-repository/README.md",
    "the chair or the council says",
  ],
  [
    "whoever acts in danger: they may speak in the council's name (M45)",
    "config/letters/emergency.md",
    "You may speak in the council's name",
  ],
] as const)("it is said to %s", ([, path, words]) => {
  expect(readFileSync(path, "utf8").split(words)).toHaveLength(2);
});
