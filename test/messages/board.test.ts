import { test } from "vitest";
import { accessTitle } from "../../src/domain/chapters/keeping-apart/access-issue.ts";
import { boardFields, boardTitle } from "../../src/domain/case/board-fields.ts";
import { configurationTitle } from "../../src/domain/committee/configuration-issue.ts";
import { caseLabels } from "../../src/domain/case/labels.ts";
import { boardTexts } from "../../src/messages/board-texts.ts";
import { matchesPage } from "./page.ts";

test("board, labels and titles say what they said", async () => {
  const labels = caseLabels.map(({ name, description }) => `- \`${name}\`: ${description}`);
  const fields = Object.values(boardFields).map(({ name, options }) => {
    return `- ${name}${options.length > 0 ? `: ${options.join(", ")}` : ""}`;
  });
  await matchesPage("board", [
    ["the board", `${boardTitle}\n\n${boardTexts.shortDescription}`],
    ["the board's page", boardTexts.readme],
    ["the board's fields", fields.join("\n")],
    ["the labels of cases", labels.join("\n")],
    ["the titles of Comity's own issues", `- ${configurationTitle}\n- ${accessTitle}`],
  ]);
});
