import { expect, test } from "vitest";
import { restingMailer } from "../../../src/adapters/mail/resting-mailer.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import type { Mailer } from "../../../src/ports/mailer.ts";
import { fixedClock } from "../github/fixed-clock.ts";

const letter = { to: ["conduct@example.org"], subject: "x", text: "x", messageId: "<1@comity>" };
const silence = new Transient("could not", { route: "SMTP" });
const full = new Transient("full", { route: "SMTP", status: 452 });
const refused = new Terminal("no", { route: "SMTP", status: 550 });

/** A mailer whose server answers as said, and how often it was asked. */
function resting(...answers: readonly (Error | undefined)[]) {
  const clock = fixedClock("2026-11-22T16:00:00Z");
  const left = [...answers];
  let asked = 0;
  const server: Mailer = {
    send() {
      asked += 1;
      const error = left.shift();
      return error ? Promise.reject(error) : Promise.resolve();
    },
  };
  const mailer = restingMailer(server, clock);
  const sent = () =>
    mailer.send(letter).then(
      () => "sent",
      (error: unknown) => (error instanceof Transient ? error.edge.retryAt : "refused"),
    );
  return { clock, sent, asked: () => asked };
}

test("a mail server that is silent is left alone for longer each time, until it answers", async () => {
  const { clock, sent, asked } = resting(silence, silence, undefined, silence);
  expect(await sent()).toBe("2026-11-22T16:01:00Z");
  expect(await sent()).toBe("2026-11-22T16:01:00Z");
  expect(asked()).toBe(1);
  clock.advanceSeconds(60);
  expect(await Promise.all([sent(), sent()])).toEqual([
    "2026-11-22T16:03:00Z",
    "2026-11-22T16:02:00Z",
  ]);
  expect(asked()).toBe(2);
  clock.advanceSeconds(120);
  expect([await sent(), await sent()]).toEqual(["sent", "2026-11-22T16:04:00Z"]);
});

test("it is left alone for a quarter of an hour at most", async () => {
  const { clock, sent } = resting(...Array<Error>(9).fill(silence));
  for (let i = 0; i < 8; i += 1) {
    // Each asks when the one before said.
    // oxlint-disable-next-line no-await-in-loop
    await sent();
    clock.advanceSeconds(15 * 60);
  }
  expect(await sent()).toBe("2026-11-22T18:15:00Z");
});

test("one that answers that it cannot take a letter is asked for the next", async () => {
  const { sent, asked } = resting(full, refused, undefined);
  expect([await sent(), await sent(), await sent()]).toEqual([undefined, "refused", "sent"]);
  expect(asked()).toBe(3);
});
