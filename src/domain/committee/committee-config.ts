import { z } from "zod";
import type { Length } from "../kernel/length.ts";
import type { ClockLengths } from "../values/adopted-config.ts";
import type { EntrySchema, KindOfSpace } from "../values/kind-of-space.ts";
import { Email, Login } from "../values/login.ts";
import { settingNameOf } from "../values/setting-name.ts";
import { usualRetention } from "../values/retention.ts";
import { SpaceEntry } from "../values/space-entry.ts";
import { Duration } from "../values/time.ts";

const Day = z.iso.date("a day is written 2026-12-20");

const Roster = z
  .array(Login)
  .min(1, "needs at least one login")
  .max(50, "has room for 50 people at most");

const Committee = z
  .strictObject({
    chair: Login.describe("Delivers reprimands and other letters. One of the members."),
    deputies: z
      .array(Login)
      .max(10, "has room for 10 people at most")
      .default([])
      .describe("Members who may do what the chair does while the chair cannot."),
    members: Roster.describe("GitHub logins of everybody on the committee, chair included."),
    without_vote: z
      .array(Login)
      .max(50, "has room for 50 people at most")
      .exactOptional()
      .describe(
        "Members who read and speak, and whose agreement is neither asked for nor counted. All have a vote, unless they are named here.",
      ),
    email: Email.describe("The committee's list: receipts come from here, copies go here."),
  })
  .describe("Who investigates reports and agrees on resolutions.");

const Council = z
  .strictObject({
    members: Roster.describe("GitHub logins. Committee and council may overlap."),
    email: Email,
    decides: z
      .enum(["majority", "consensus"])
      .default("majority")
      .describe(
        "How the council agrees on a case that was handed to it: more than half of all councillors who are not out of it, away or not; or everybody.",
      ),
  })
  .describe("Appoints the committee and decides what the committee cannot.");

const Away = z.strictObject({
  who: Login,
  from: Day.describe("First day away, in UTC."),
  until: Day.describe("Last day away, in UTC."),
});

/** What organisers are given with their event, to be typed by hand. */
const EventCode = z
  .string()
  .trim()
  .min(8, "has at least 8 characters, so that nobody guesses it")
  .max(100, "has at most 100 characters");

const Event = z.strictObject({
  name: z
    .string()
    .min(1, "needs a name")
    .max(100, "has at most 100 characters")
    .regex(/^[^\p{Cc}`]+$/u, "is one line without `"),
  code: EventCode.describe(
    "Given to the organisers alone. With it, what they report by the form on the web is their word as the committee's delegates.",
  ),
  from: Day.describe("First day on which the code is right, in UTC."),
  until: Day.describe("Last day of the event, in UTC. The code is right for two weeks more."),
});

const Emails = z
  .record(Login, Email)
  .refine((emails) => Object.keys(emails).length <= 100, "has room for 100 people at most")
  .describe(
    "By login, where somebody of committee or council is written to alone: councillors, of a case that waits for the council. Whoever reads this file reads the addresses; Comity writes them nowhere else.",
  );

/** The promises as an adopted config keeps them, whatever promises there are by now. */
const Clocks = z.record(z.string().max(40), Duration).default({});

function clocksWith(lengths: readonly Length[]) {
  const keys = lengths.map(({ key, usually, means, isLeftOut }) => {
    const shape = isLeftOut
      ? Duration.exactOptional().meta({ default: usually })
      : Duration.default(usually);
    return [key, shape.describe(means)] as const;
  });
  return z
    .strictObject(Object.fromEntries(keys))
    .prefault({})
    .describe('The promises and their lengths: "24h", "7d", "2w".');
}

/** How long consensus is sought before two thirds are enough, unless the config says otherwise. */
export const usualTwoThirdsAfter = Duration.parse("4d");

const Consensus = z
  .strictObject({
    minimum: z
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(50, "must be at most 50")
      .default(2)
      .describe("The fewest approvals a resolution needs, however many stand aside."),
    rule: z
      .enum(["consensus", "consensus-then-two-thirds"])
      .exactOptional()
      .meta({ default: "consensus" })
      .describe(
        "How the committee agrees: everybody who has a vote; or everybody, and after `two_thirds_after` two thirds of them. What is open when this changes goes on under the rule it was opened under.",
      ),
    two_thirds_after: Duration.exactOptional()
      .meta({ default: usualTwoThirdsAfter })
      .describe(
        "From the first proposal, how long everybody has to agree before two thirds are enough, where the rule says so. Shorter than `clocks.deadlock`, after which the council takes over.",
      ),
  })
  .prefault({});

/** Long enough for whoever comes back to a case, and to notice what the file says. */
const Months = z
  .int("must be a whole number")
  .min(6, "must be at least 6 months")
  .max(120, "must be at most 120 months");

const RetentionSaid = z
  .strictObject({
    case_months: Months.exactOptional()
      .meta({ default: usualRetention.caseMonths })
      .describe(
        "After a case was closed and its last measure ended, how many months its text, addresses and files are kept.",
      ),
    no_violation_months: Months.exactOptional()
      .meta({ default: usualRetention.noViolationMonths })
      .describe("The same for a case in which there was no violation."),
  })
  .exactOptional()
  .describe(
    "How long cases are kept. A month before the time of one is over those who decide are told, and may keep it with `/keep`.",
  );

function configOf<Entry extends z.ZodType<SpaceEntry>, Lengths extends z.ZodType<ClockLengths>>(
  entry: Entry,
  clocks: Lengths,
) {
  return z
    .strictObject({
      committee: Committee,
      council: Council.optional(),
      emails: Emails.optional(),
      core_team: z
        .strictObject({ email: Email })
        .optional()
        .describe("Told of measures that go on, never who reported."),
      outside_contact: z
        .strictObject({ email: Email })
        .optional()
        .describe(
          "Somebody outside who is told to people on the report's page, for what concerns the organisation's owners.",
        ),
      events: z
        .array(Event)
        .max(50, "has room for 50 events at most")
        .optional()
        .describe(
          "Events whose organisers act in the committee's place where none of it is present.",
        ),
      away: z.array(Away).max(50, "has room for 50 entries at most").default([]),
      consensus: Consensus,
      clocks,
      weekly_mail: z
        .boolean()
        .optional()
        .describe(
          "Whether the committee gets one mail on Monday mornings about all that is overdue. It does, unless this says false.",
        ),
      retention: RetentionSaid,
      seal: z
        .enum(["parties", "recusals", "always"])
        .default("parties")
        .describe(
          "When a case has a room of its own: once a party is on the roster, at any recusal, or always.",
        ),
      spaces: z
        .array(entry)
        .max(30, "has room for 30 spaces at most")
        .default([])
        .describe("Where the community meets and a measure can apply."),
    })
    .meta({ title: "Comity: the committee's configuration" });
}

/** The shape in which an adopted config is kept. */
export const CommitteeConfig = configOf(SpaceEntry, Clocks);
export type CommitteeConfig = z.infer<typeof CommitteeConfig>;

/** Reads a config as people write it. */
export type ConfigSchema = z.ZodType<CommitteeConfig>;

/**
 * `.github/comity.yml`, as the committee writes it, with these promises and kinds of space. Reading
 * it fills in every default, and what is read again stays the same.
 *
 * What the shape alone cannot say is in `rosterProblems`.
 */
export function configSchema(
  lengths: readonly Length[],
  kinds: readonly [KindOfSpace, ...KindOfSpace[]],
): ConfigSchema {
  const [first, ...others] = kinds;
  const entries = z.discriminatedUnion("kind", [
    first.entry,
    ...others.map(({ entry }): EntrySchema => entry),
  ]);
  const keyed = new Set(kinds.flatMap(({ kind, isKeyed }) => (isKeyed ? [kind] : [])));
  return configOf(entries, clocksWith(lengths)).superRefine(({ spaces }, context) => {
    const taken = new Set<string>();
    for (const [i, { kind, name: written }] of spaces.entries()) {
      if (!keyed.has(kind)) continue;
      const name = settingNameOf(written);
      const message = `is ${name} in the host's settings, as another space is`;
      if (taken.has(name))
        context.addIssue({ code: "custom", path: ["spaces", i, "name"], message });
      taken.add(name);
    }
  });
}
