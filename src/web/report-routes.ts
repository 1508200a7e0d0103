import { Hono } from "hono";
import { WrittenReport } from "../domain/chapters/intake/written-report.ts";
import type { AboutDoor } from "../ports/door.ts";
import type { DoorParts } from "./door-parts.ts";
import { admitBodies } from "./admit-bodies.ts";
import { Limits } from "./limits.ts";
import { notReadPage, notReadStatus } from "./not-read-page.ts";
import { hasFiles, readSentFiles } from "./sent-files.ts";
import { emptyReport, isOnceName, readSentReport, type SentReport, textIn } from "./sent-report.ts";
import {
  acceptedBefore,
  acceptedPage,
  closedPage,
  communitiesPage,
  type FieldProblem,
  reportPage,
} from "./report-page.ts";

/** What is said past the limits, with the form as it was sent. */
const tooMany: FieldProblem = {
  field: "other-ways",
  says: "Too many reports came in during the last hour, so this one was not taken. Nothing was stored. Please copy what you wrote, and try again later or use one of the other ways below.",
};
const notStored: FieldProblem = {
  field: "what",
  says: "Your report could not be stored, so it has not arrived. Please send it again in a few minutes.",
};
const chooseAgain: FieldProblem = {
  field: "files",
  says: "Files: please choose them again. Browsers do not keep them when a page comes back.",
};
const filledTrap: FieldProblem = {
  field: "what",
  says: "A field was filled in that people do not see, so this was taken for a machine's and not stored. If you are a person, send it again.",
};

/** `/report`: the form, and taking in what is sent with it. */
export function reportRoutes(parts: DoorParts): Hono {
  const { doors, random, now, senderOf, readyFiles } = parts;
  const limits = new Limits({ perSender: 5, overall: 100 }, parts.hash);
  const admitted = admitBodies(parts, (context, why) =>
    context.html(notReadPage(why), notReadStatus[why]),
  );
  const doorOf = (community: string | undefined) =>
    doors.length === 1 ? doors[0] : doors.find((one) => one.community === community);
  return new Hono()
    .get("/report", async (context) => {
      const named = doorOf(context.req.query("for"));
      if (!named) return context.html(communitiesPage(doors.map(({ community }) => community)));
      const about = await named.door.about();
      if (!about) return context.html(closedPage(), 503);
      return context.html(reportPage(about, emptyReport(random())));
    })
    .post("/report", admitted, async (context) => {
      const body = await context.req.parseBody({ all: true });
      const named = doorOf(textIn(body, "for"));
      const about = await named?.door.about();
      if (!named || !about) return context.html(closedPage(), 503);
      const sent = readSentReport(body);
      const refuse = (status: 422 | 429 | 503, problem: FieldProblem) =>
        context.html(reportPage(about, sent, [problem, ...again]), status);
      const again = hasFiles(body) ? [chooseAgain] : [];
      if (sent.trap !== "") return refuse(422, filledTrap);
      const read = WrittenReport.safeParse({ ...sent.fields, involved: sent.involved });
      const once = isOnceName(sent.once) ? sent.once : random();
      if (!read.success)
        return context.html(
          reportPage(about, { ...sent, once }, [...problemsOf(read.error), ...again]),
          422,
        );
      const owners = ownersTicked(about, sent);
      if (owners.length > 0 && sent.warned !== owners.map(({ id }) => id).join(" "))
        return context.html(reportPage(about, { ...sent, once }, again, owners), 422);
      if (!limits.allows(senderOf(context), now())) return refuse(429, tooMany);
      const files = await readSentFiles(body, readyFiles);
      if (typeof files === "string")
        return refuse(422, { field: "files", says: `Files: ${files}.` });
      const taken = await named.door.report(read.data, once, files);
      return taken.isTaken
        ? context.html(taken.code === undefined ? acceptedBefore() : acceptedPage(taken.code))
        : refuse(503, notStored);
    });
}

type Problems = NonNullable<ReturnType<typeof WrittenReport.safeParse>["error"]>;

function problemsOf({ issues }: Problems): readonly FieldProblem[] {
  return issues.map(({ path, message }) => ({
    field: String(path[0] ?? "what"),
    says: `${path[0] === "address" ? "How may we reach you" : (fieldNames[String(path[0])] ?? "The form")}: ${message}.`,
  }));
}

const fieldNames: Readonly<Record<string, string>> = {
  what: "What happened",
  who: "Who did it",
  when: "When was it",
  where: "Where was it",
  record: "Can one see it somewhere",
  context: "What else should we know",
  done: "Has anybody done something about it",
  event_code: "Do you help to run an event",
};

function ownersTicked(about: AboutDoor, { involved }: SentReport) {
  return (about.owners ?? []).filter(({ id }) => involved.includes(id));
}
