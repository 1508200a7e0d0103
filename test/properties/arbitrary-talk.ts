import * as fc from "fast-check";
import { NodeId } from "../../src/domain/values/ids.ts";
import type { Person } from "../../src/domain/values/person.ts";
import { addMinutes, type Instant } from "../../src/domain/values/time.ts";
import type { ObservedComment } from "../../src/ports/observation.ts";
import { ada, at, bo, cy, dee, eve, mal, rin } from "../domain/given.ts";
import { comment } from "../fakes/observed.ts";

/** What stands in every name and free text of these cases, and in nothing the app may show. */
export const secret = "zx9secret";

/** Accounts of people outside; their logins are secret as well. */
export const outsiders: readonly Person[] = [
  { ...rin, login: `rin-${secret}` },
  { ...mal, login: `mal-${secret}` },
];

const words = fc
  .constantFrom(
    "",
    " @fay",
    "\n> quoted",
    "\n```\n/close spam\n```",
    " <b>x</b>",
    "\n---\nn: 1",
    " ![x](https://example.org)",
    " 😀",
  )
  .map((more) => `${secret}${more}`);
const party = fc.constantFrom(
  "reporter-1",
  "reporter-2",
  "reported-1",
  "reported-2",
  "affected-1",
  "witness-1",
);
const member = fc.constantFrom("@ada", "@bo", "@cy", "@dee", "@eve");
const identity = fc.oneof(
  member,
  fc.constantFrom(...outsiders.map(({ login }) => `@${login}`), "@nobody"),
  fc.constantFrom(`${secret}@example.org`, "held-by @cy", "committee"),
);
const role = fc.constantFrom("reporter", "reported", "affected", "witness");
const told = fc.constantFrom("receipt", "timeline until in 3 days", "resolution", "outcome");
const ground = fc.constantFrom("anonymous", "unsafe", "unaware");

/** What one member does before the others agree, and what they make of it. */
const alone = fc.oneof(
  fc
    .tuple(
      fc.oneof(party, fc.constantFrom(...outsiders.map(({ login }) => `@${login}`))),
      fc.constantFrom("for 2d", "for 7 days", "until in 3 days", "for 8d"),
      words,
    )
    .map(([whom, long, why]) => `/act ban ${whom} ${long}: ${why}`),
  fc
    .tuple(fc.constantFrom("", " at 2026-11-22 15:00", " delegate"), words)
    .map(([how, what]) => `/act${how}: ${what}`),
  fc.constantFrom("/ratify", "/ratify 1", "/ratify 2", "/review 00000000 keep"),
  words.map((why) => `/reverse: ${why}`),
  words.map((what) => `/danger ${what}`),
  words.map((whom) => `/danger contacted: ${whom}`),
  fc.constantFrom("/find\ndanger: no", "/find\ndanger: yes"),
);

/** What is said once something is decided; sensible or not, it is refused or followed. */
const deciding = fc.oneof(
  fc.constantFrom("/enact", "/deadlock", "/close"),
  words.map((why) => `/postpone until in 9 days: ${why}`),
  words.map((how) => `/done 1 ${how}`),
  words.map((why) => `/failed 2: ${why}`),
);

/** A command as somebody might type it, sensible or not. */
export const command = fc.oneof(
  deciding,
  fc
    .tuple(fc.constantFrom("everyone", "reporter-1", "council", "reported-1"), told, words)
    .map(([whom, what, why]) => `/told ${whom} ${what}: ${why}`),
  fc.tuple(party, words).map(([whom, why]) => `/heard ${whom}: ${why}`),
  fc.tuple(party, words).map(([whom, why]) => `/ask ${whom}: ${why}`),
  fc
    .tuple(fc.constantFrom("tell", "ask"), party, ground, words)
    .map(([what, whom, why, because]) => `/cannot ${what} ${whom} ${why}: ${because}`),
  fc.tuple(role, identity).map(([what, who]) => `/name ${what} ${who}`),
  fc.tuple(party, identity, words).map(([whom, who, why]) => `/rename ${whom} ${who}: ${why}`),
  fc.tuple(member, words).map(([whom, why]) => `/recuse ${whom}: ${why}`),
  fc.tuple(member, words).map(([whom, why]) => `/unrecuse ${whom}: ${why}`),
  words.map((why) => `/recuse ${why}`),
  words.map((why) => `/note ${why}`),
  words.map((why) => `/disclose ${why}`),
  member.map((who) => `/may-stay ${who}`),
  words.map((why) => `/find\nhappened: ${why}\nviolation: yes\nresponsible: reported-1`),
  words.map((why) => `/close not-ours: ${why}`),
  words.map((why) => `/reopen: ${why}`),
  fc.constantFrom("/received 2026-11-21", "/received 2026-11-22 15:00", "/received yesterday"),
  fc.tuple(party, words).map(([whom, why]) => `/appeal ${whom}: ${why}`),
  fc
    .tuple(party, party, fc.constantFrom(" ", " also "), words)
    .map(([who, other, how, what]) => `/split ${who}${how}${other}: ${what}`),
  fc.tuple(party, words).map(([who, why]) => `/withdrawn ${who}: ${why}`),
  words.map((why) => `/answer-appeal decision-stands: ${why}`),
  fc.constantFrom("/acknowledge", "/recuse", "/second", "/second 1", "/second 2", "/second 3"),
  alone,
  fc.constantFrom("/close", "/close spam", "/close duplicate amber-heron", "/open"),
  fc.constantFrom("/next", "/help", `/aknowledge ${secret}`, `/told ${secret}`, "just talking"),
);

const author = fc.constantFrom(ada, ada, bo, bo, cy, cy, dee, eve, rin);

/**
 * Comments on a case opened on 22 November at 16:00, oldest first, no two in one second, over some
 * ten days.
 */
export const talk: fc.Arbitrary<readonly ObservedComment[]> = fc
  .array(
    fc.record({
      author,
      body: fc.array(command, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
      minutes: fc.constantFrom(1, 7, 60, 600, 1_500, 4_000),
    }),
    { maxLength: 14 },
  )
  .map((said) => {
    let when: Instant = at("22 16:00");
    return said.map(({ author: by, body, minutes }, i) => {
      when = addMinutes(when, minutes);
      return comment({
        id: NodeId.parse(`IC_${i}`),
        databaseId: 500 + i,
        author: { ...by, kind: "user" },
        createdAt: when,
        body,
      });
    });
  });
