import { expect, test } from "vitest";
import * as council from "../../src/messages/council.ts";
import { report } from "../domain/given.ts";
import { matchesPlainPage, type Entry } from "./page.ts";

const mails = Object.entries(council).map(([name, mail]): Entry => {
  const { subject, text } = mail(report.codeName);
  return [name, `Subject: ${subject}\n\n${text}`];
});

test("each mail that Comity sends on its own says what it said", async () => {
  await matchesPlainPage("mails", mails);
});

test("none of them says anything of a person or a report", () => {
  expect(mails.filter(([, text]) => /reported-|violation|ada\b/i.test(text))).toEqual([]);
});
