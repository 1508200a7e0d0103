import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import { heldNotice } from "../../../../src/domain/chapters/corresponding/letter-text.ts";
import {
  lettersToMail,
  lettersToNotify,
} from "../../../../src/domain/chapters/corresponding/letters-leave.ts";
import { Sha256 } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import {
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  given,
  mal,
  recorded,
  report,
  reporter1,
} from "../../given.ts";

type Sending = Extract<CaseCommand, { type: "SendLetter" }>;
type Happened = readonly (Input | CaseEvent)[];

const reported1 = PartyRef.parse("reported-1");
const affected1 = PartyRef.parse("affected-1");
const wrote = recorded(at("22 16:00"), {
  type: "PartyNamed",
  party: reporter1,
  address: "rin@example.org",
});
const reported = recorded(at("22 16:01"), {
  type: "PartyNamed",
  party: reported1,
  person: mal,
  address: "mal@example.org",
});
const hurt = recorded(at("22 16:01"), {
  type: "PartyNamed",
  party: affected1,
  address: "quentin@example.org",
});
const page = recorded(at("22 16:00"), {
  type: "CodeGiven",
  party: reporter1,
  code: Sha256.parse("c".repeat(64)),
});
const begun: Happened = [report, wrote, reported, hurt];

function letter(text: string, more: Partial<Sending> = {}): Sending {
  return {
    type: "SendLetter",
    letter: "receipt",
    whom: reporter1,
    until: undefined,
    text,
    ...more,
  };
}
const sends = (command: Sending, by = ada, when = "22 16:10") => asks(by, at(when), command);
const thanks = sends(letter("Thank you."));

describe("a letter by mail", () => {
  test("waits for ten minutes and is then to be mailed, to the address it was written to", () => {
    const sent = given([...begun, thanks]);
    expect(sent.history().at(-1)).toMatchObject({ type: "LetterHeld", way: "mail" });
    expect(sent.until(at("22 16:19:59")).added).toEqual([]);
    sent.until(at("22 16:20")).records({ type: "LetterReleased", written: thanks.cause });
    const released = given([...begun, thanks, ...sent.until(at("22 16:20")).added]);
    expect(lettersToMail(released.state())).toMatchObject([{ address: "rin@example.org" }]);
    expect(released.until(at("23 10:00")).added.map(({ type }) => type)).not.toContain("PartyTold");
    released
      .when(asks(ada, at("22 16:21"), { type: "TakeLetterBack", whom: undefined }))
      .isRefused("no-letter-waits");
  });

  test("is told once it has left, and not where the mail server refuses it", () => {
    const { added } = given([...begun, thanks]).until(at("22 16:20"));
    const told = recorded(at("22 16:21"), {
      type: "PartyTold",
      party: reporter1,
      what: "receipt",
      letter: thanks.cause,
    });
    expect(lettersToMail(given([...begun, thanks, ...added, told]).state())).toEqual([]);
    const refused = recorded(at("22 16:21"), { type: "LetterRefused", written: thanks.cause });
    const after = given([...begun, thanks, ...added, refused]).state();
    expect([after.letters, after.tellings]).toEqual([[], []]);
  });

  test("stays where it is once the address is somebody else's", () => {
    const other = recorded(at("22 16:15"), {
      type: "PartyRenamed",
      party: reporter1,
      address: "pat@example.org",
      reason: "a slip",
    });
    const types = given([...begun, thanks, other]).until(at("22 17:00")).added;
    expect(types).toEqual([]);
  });

  test("is none where Comity has no mail server", () => {
    given(begun, { ...config, canMail: false })
      .when(thanks)
      .isRefused("no-private-page");
  });

  test("to somebody with a private page is read there, and a mail says only that", () => {
    const sent = given([...begun, page, thanks]);
    expect(sent.history().at(-1)).toMatchObject({ way: "page-and-notice" });
    const left = sent.until(at("22 16:20")).state();
    expect(left.tellings).toMatchObject([{ what: "receipt" }]);
    expect(lettersToNotify(left)).toHaveLength(1);
    expect(lettersToMail(left)).toEqual([]);
  });

  test("says whom it goes to, and shows no address", () => {
    const { state } = given(begun).when(thanks);
    const held = { letter: "question", at: at("22 16:10"), way: "mail" } as const;
    const text = heldNotice({ ...held, party: reported1 }, state(), config);
    expect(text).toContain("**THE PERSON REPORTED**, reported-1 (`@mal`), gets it by mail at m…@…");
    expect(text).not.toContain("example.org");
  });
});

describe("a letter that names somebody", () => {
  const names = letter("Hello,\nMal was there.");

  test("is kept back, and goes where whoever wrote it says that they mean it", () => {
    given(begun).when(sends(names)).isRefused("letter-names-somebody");
    const meant = { ...names, naming: [reported1] };
    expect(given(begun).when(sends(meant)).added).toMatchObject([{ type: "LetterHeld" }]);
    given(begun)
      .when(sends({ ...meant, text: "Mal wrote to Quentin." }))
      .isRefused("letter-names-somebody");
  });

  test("of those who are to be kept from others takes another member", () => {
    const meant = sends({ ...letter("Quentin told us."), naming: [affected1] });
    const asked = given(begun).when(meant);
    expect(asked.added).toMatchObject([{ type: "SecondAwaited", act: { act: "send-letter" } }]);
    const waits = [...begun, ...asked.added];
    const second = (by: typeof ada) =>
      asks(by, at("22 16:15"), { type: "SecondAct", number: undefined });
    given(waits).when(second(ada)).isRefused("needs-another-member");
    const agreed = given(waits).when(second(bo)).added;
    expect(agreed).toMatchObject([{ type: "ActSeconded" }, { type: "LetterHeld", way: "mail" }]);
  });
});

describe("a letter to a list", () => {
  const reports = letter("What we decided.", { letter: "report", whom: "council" });

  test("goes once somebody has looked who reads it", () => {
    given(begun).when(sends(reports)).isRefused("list-not-checked");
    const held = given(begun).when(sends({ ...reports, isListChecked: true }));
    expect(held.added).toMatchObject([{ type: "LetterHeld", party: "council", way: "mail" }]);
    const waiting = given([...begun, ...held.added]);
    const released = given([...waiting.history(), ...waiting.until(at("22 16:20")).added]);
    expect(lettersToMail(released.state())).toMatchObject([{ address: undefined }]);
  });

  test("is refused where somebody reads it who is out, or nobody is there", () => {
    const eve = { id: 1005, login: "eve" };
    const out = recorded(at("22 16:02"), { type: "PartyNamed", party: affected1, person: eve });
    const checked = sends({ ...reports, isListChecked: true });
    given([...begun, out])
      .when(checked)
      .isRefused("one-out-reads-list");
    given(begun)
      .when(sends({ ...reports, whom: "core-team", isListChecked: true }))
      .isRefused("no-private-page");
  });

  test("is for it alone", () => {
    given(begun)
      .when(sends(letter("Hello.", { letter: "report" })))
      .isRefused("letter-not-for-them");
    given(begun)
      .when(sends(letter("Hello.", { whom: "council", isListChecked: true })))
      .isRefused("letter-not-for-them");
  });
});

describe("leaving a letter to another", () => {
  const delegates = (by: typeof ada, to: string) =>
    asks(by, at("22 16:05"), {
      type: "DelegateLetter",
      to: to as Extract<CaseCommand, { type: "DelegateLetter" }>["to"],
      letter: "reprimand",
      whom: reported1,
    });

  test("is the chair's, to one who decides here", () => {
    given(begun)
      .when(delegates(ada, "cy"))
      .records({ type: "LetterDelegated", letter: "reprimand", party: reported1, to: cy });
    given(begun).when(delegates(cy, "cy")).isRefused("chair-sends-it");
    given(begun).when(delegates(ada, "eve")).isRefused("does-not-decide-here");
    given(begun).when(delegates(ada, "nobody")).isRefused("no-such-account");
    given([report]).when(delegates(ada, "cy")).isRefused("no-such-party");
  });
});
