import { expect, test } from "vitest";
import { unclearText } from "../../../../src/domain/chapters/reporting/unclear-text.ts";
import { mal, given, handle, pat, report, asks, bo, at } from "../../given.ts";

const names = (login: string, role: "reported" | "reporter") =>
  asks(bo, at("22 17:00"), {
    type: "NameParty",
    role,
    identity: { handle: handle(login) },
  });
const unread = { ...report, unclear: [{ role: "reported" as const, as: "unread" as const }] };

test("what could not be read of a report is said until somebody has that role", () => {
  expect(unclearText(given([unread]).state())).toContain("who is reported");
  const named = given([unread, names("rin", "reporter")]).state();
  expect(unclearText(named)).toContain("who is reported");
  expect(unclearText(given([unread, names(mal.login, "reported")]).state())).toBeUndefined();
});

test("whoever is mentioned beside is told of until they are a party", () => {
  const beside = { role: "reported" as const, as: "beside" as const, login: handle(pat.login) };
  const filed = { ...report, unclear: [beside] };
  expect(unclearText(given([filed, names(mal.login, "reported")]).state())).toContain("pat");
  expect(unclearText(given([filed, names(pat.login, "reported")]).state())).toBeUndefined();
});

test("a login that is nobody's is told, and no reporter's login ever", () => {
  const parties = [{ role: "reported" as const, identity: { handle: handle("nobody_corp") } }];
  const bare = { role: "reporter" as const, as: "bare" as const, login: handle("rin") };
  const text = unclearText(given([{ ...report, parties, unclear: [bare] }]).state());
  expect(text).toContain("nobody_corp");
  expect(text).toContain("who the reporter is");
  expect(text).not.toContain("rin");
});

test("a report that is read whole says nothing", () => {
  expect(unclearText(given([report]).state())).toBeUndefined();
});

test.each(["no-date", "after-the-issue"] as const)(
  "a time of receipt that was not read is said: %s",
  (notReceivedThen) => {
    expect(unclearText(given([{ ...report, notReceivedThen }]).state())).toContain(
      "every time counts from when this issue was written",
    );
  },
);
