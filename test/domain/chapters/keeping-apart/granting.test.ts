import { describe, expect, test } from "vitest";
import type { CaseCommand } from "../../../../src/domain/case/case-command.ts";
import type { Person } from "../../../../src/domain/values/person.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import { belongsInRoom, readersOf } from "../../../../src/domain/chapters/keeping-apart/room.ts";
import {
  ada,
  asks,
  at,
  bo,
  config as withEve,
  dee,
  eve,
  fay,
  given,
  gus,
  handle,
  mal,
  pat,
  recorded,
  report,
} from "../../given.ts";

const config = { ...withEve, council: { ...withEve.council!, members: [eve, fay, gus] } };
const second: CaseCommand = { type: "SecondAct", number: undefined };
const says = (who: Person, time: string, command: CaseCommand) =>
  asks(who, at(`22 ${time}`), command);
const grant = (login: string): CaseCommand => ({
  type: "GrantReading",
  person: handle(login),
  until: at("30 12:00"),
  reason: "to advise",
});

describe("leave to read", () => {
  const granted = [report, says(ada, "17:00", grant("pat")), says(dee, "17:05", second)];

  test("opens the room of that case alone, to which it moves, until it ends (M37)", () => {
    expect(belongsInRoom(given([report], config).state(), config)).toBe(false);
    expect(belongsInRoom(given(granted, config).state(), config)).toBe(true);
    const ended = given(granted, config).until(at("30 17:00")).state();
    expect(belongsInRoom(ended, config)).toBe(false);
  });

  test("is needless for the committee in the case repository", () => {
    given([report], config)
      .when(says(ada, "17:00", grant("dee")))
      .isRefused("reads-already");
  });

  test("may be given to the committee of a case that the council decides", () => {
    const handedOver = [
      report,
      says(bo, "17:00", { type: "HandOver", reason: "too close" }),
      says(dee, "17:05", second),
      says(fay, "17:10", { type: "NameChair", member: handle("eve") }),
      says(gus, "17:15", second),
    ];
    const { added } = given(handedOver, config).when(says(eve, "17:20", grant("ada")));
    expect(added).toMatchObject([{ type: "SecondAwaited", act: { act: "grant", person: ada } }]);
  });

  test("is none to a login that nobody has, nor until a day that has passed", () => {
    given([report], config)
      .when(says(ada, "17:00", grant("nobody")))
      .isRefused("no-such-account");
    given([report], config)
      .when(says(ada, "17:00", { ...grant("pat"), until: at("22 17:00") } as CaseCommand))
      .isRefused("date-has-passed");
  });

  test("is not given twice to one, and may be given to another", () => {
    given(granted, config)
      .when(says(ada, "17:10", grant("pat")))
      .isRefused("reads-already");
    const { added } = given(granted, config).when(says(ada, "17:10", grant("mal")));
    expect(added).toMatchObject([{ type: "SecondAwaited", act: { act: "grant", person: mal } }]);
  });

  test("takes effect on GitHub later, and ends for each by itself", () => {
    const also = [says(ada, "17:10", grant("mal")), says(dee, "17:15", second)];
    const reads = recorded(at("22 17:20"), { type: "AccessChanged", person: pat, canRead: true });
    const ended = recorded(at("23 12:00"), { type: "GrantEnded", person: mal });
    const { grants } = given([...granted, ...also, reads, ended], config).state();
    const until = at("30 12:00");
    expect(grants).toEqual([
      { person: pat, until, endedAt: undefined, canRead: true },
      { person: mal, until, endedAt: at("23 12:00"), canRead: false },
    ]);
  });

  test("ends when whoever has it turns out to be a party", () => {
    const naming: CaseCommand = {
      type: "NameParty",
      role: "reported",
      identity: { handle: handle("pat") },
    };
    const readers = (...inputs: typeof granted) => {
      const state = replay(given([], config).when(...inputs).added);
      return state && readersOf(state, config).map(({ person }) => person.login);
    };
    expect(readers(...granted)).toContain(pat.login);
    expect(readers(...granted, says(dee, "17:10", naming))).not.toContain(pat.login);
  });
});
