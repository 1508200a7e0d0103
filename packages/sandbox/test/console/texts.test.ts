import { describe, expect, test } from "vitest";
import { curlText } from "../../src/console/guide/curl-text.ts";
import { readIssueForm } from "local-github";
import { formBody, labelsOf } from "../../src/console/text/form-body.ts";
import { isNew, parseSince, printSince } from "../../src/console/text/since.ts";
import { suggestedCommands } from "../../src/console/text/suggested-commands.ts";
import { dayText, fromNow, instantText } from "../../src/console/view/when.ts";

describe("the commands that make sense now", () => {
  test("are those of the status comment, lines to copy first, each verb once", () => {
    const status =
      "### Next\n\n```\n/acknowledge how you told them\n```\n\n**Commands:** `/acknowledge`, `/recuse` and `/help`. `no command` `a/b`";
    expect(suggestedCommands(status)).toEqual([
      "/acknowledge how you told them",
      "/recuse",
      "/help",
    ]);
  });

  test("are none without a status comment", () => {
    expect(suggestedCommands("")).toEqual([]);
  });
});

describe("a step as a command for a terminal", () => {
  const nobody = { appUrl: undefined, code: undefined };

  test("goes to the app itself where somebody outside writes, with what opens their page", () => {
    const fields = { what: "it's so" };
    const there = { appUrl: "http://127.0.0.1:2", code: "0123-4567" };
    const of = (deed: Parameters<typeof curlText>[0]) =>
      curlText(deed, "http://127.0.0.1:1", there);
    expect(of({ outside: { does: "report", fields } })).toBe(
      `curl 'http://127.0.0.1:2/report' \\\n  --data-urlencode 'what=it'\\''s so'`,
    );
    const reads = `curl -L -c cookies 'http://127.0.0.1:2/answer' \\\n  --data-urlencode 'code=0123-4567'`;
    expect(of({ outside: { does: "read" } })).toBe(reads);
    expect(of({ outside: { does: "write", fields } })).toBe(
      `${reads}\ncurl -L -b cookies 'http://127.0.0.1:2/answer/write' \\\n  --data-urlencode 'what=it'\\''s so'`,
    );
  });

  test("survives every quotation mark", () => {
    const body = { body: 'it\'s `so` "bad" $HOME' };
    const text = curlText(
      { by: "bo", request: { method: "POST", path: "/x", body } },
      "http://127.0.0.1:1",
      nobody,
    );
    expect(text).toBe(
      "curl -X POST 'http://127.0.0.1:1/x' \\\n" +
        "  -H 'authorization: token sandbox-bo' \\\n" +
        `  -d '{"body":"it'\\''s \`so\` \\"bad\\" $HOME"}'`,
    );
  });

  test("moves the clock where time passes", () => {
    expect(curlText({ passes: "18h" }, "http://127.0.0.1:1", nobody)).toBe(
      `curl -X POST 'http://127.0.0.1:1/_sandbox/clock' \\\n  -d '{"advance":"18h"}'`,
    );
  });
});

describe("a point to look back to", () => {
  test("is read as it is printed, to the second", () => {
    const since = { requests: 12, mails: 3, at: "2026-11-22T16:04:11Z" };
    expect(parseSince(printSince({ ...since, at: "2026-11-22T16:04:11.532Z" }))).toEqual(since);
  });

  test.each(["", "1-2", "1-2-yesterday", "-1-2-2026-11-22T16:04:11Z", undefined])(
    "is not read from %j",
    (text) => expect(parseSince(text)).toBeUndefined(),
  );

  test("makes new what came in the same second or later", () => {
    const since = { requests: 0, mails: 0, at: "2026-11-22T16:04:11Z" };
    expect(isNew("2026-11-22T16:04:11Z", since)).toBe(true);
    expect(isNew("2026-11-22T16:04:10Z", since)).toBe(false);
    expect(isNew("2026-11-22T16:04:12Z", undefined)).toBe(false);
  });
});

describe("moments", () => {
  test("are written in UTC and as seen from now", () => {
    const now = "2026-11-22T16:04:11Z";
    expect(instantText(now)).toBe("Sun 22 Nov, 16:04 UTC");
    expect(dayText("2026-11-23")).toBe("Mon 23 Nov");
    expect(fromNow("2026-11-22T16:04:30Z", now)).toBe("now");
    expect(fromNow("2026-11-22T16:24:11Z", now)).toBe("in 20 minutes");
    expect(fromNow("2026-11-21T17:04:11Z", now)).toBe("23 hours ago");
    expect(fromNow("2026-11-29T16:04:11Z", now)).toBe("in 7 days");
  });
});

describe("the body of a report", () => {
  test("has every heading, as GitHub writes a form", () => {
    const read = readIssueForm(`name: Report
description: x
labels: report, urgent
body:
  - { type: markdown, attributes: { value: Thank you } }
  - { type: input, attributes: { label: Where } }
  - { type: textarea, attributes: { label: What happened } }
  - type: checkboxes
    attributes: { label: Seen by, options: [{ label: the chair }, { label: others }] }
`);
    if (!("form" in read)) throw new Error(read.warnings.join());
    const answers = new Map([
      ["Where", " chat "],
      ["Seen by: others", "on"],
    ]);
    expect(formBody(read.form, answers)).toBe(
      "### Where\n\nchat\n\n### What happened\n\n_No response_\n\n### Seen by\n\n- [ ] the chair\n- [X] others",
    );
    expect(labelsOf(read.form)).toEqual(["report", "urgent"]);
  });
});
