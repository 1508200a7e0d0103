import { expect, test } from "vitest";
import { OwnersNotice } from "../../src/app/host/owners-notice.ts";
import { Terminal, Transient } from "../../src/ports/errors.ts";
import { fixedClock } from "../adapters/github/fixed-clock.ts";
import { recordingLog } from "./recording-log.ts";

function anOwnersNotice(fates: readonly (Error | undefined)[] = []) {
  const sent: string[] = [];
  let asked = 0;
  const { log, lines } = recordingLog();
  const mailer = {
    send: async ({ text }: { text: string }) => {
      const fate = fates[asked];
      asked += 1;
      if (fate) throw fate;
      sent.push(text);
    },
  };
  const notice = new OwnersNotice({
    mailer,
    ownersEmail: ["owners@example.org"],
    clock: fixedClock("2026-11-23T12:00:00Z"),
    log,
  });
  return { notice, sent, lines, asked: () => asked };
}

test("owners are told once while it lasts, and again the next time", async () => {
  const { notice, sent, lines } = anOwnersNotice();
  await notice.tell("sweep", "suspended");
  await notice.tell("sweep", "suspended");
  expect([sent.length, lines.length]).toEqual([1, 1]);
  expect(sent[0]).toContain("Unsuspend");
  notice.isOver("sweep");
  await notice.tell("sweep", "permission");
  expect(sent).toHaveLength(2);
});

test("a mail that did not leave is tried again, one that the server refused is not", async () => {
  const silent = new Transient("silent", { route: "SMTP" });
  const refusing = new Terminal("no such address", { route: "SMTP" });
  const { notice, sent, asked } = anOwnersNotice([silent, refusing]);
  await notice.tell("sweep", undefined);
  await notice.tell("sweep", undefined);
  await notice.tell("sweep", undefined);
  expect([asked(), sent]).toEqual([2, []]);
});
