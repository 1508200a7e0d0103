import { expect, test } from "vitest";
import { previewText } from "../../src/domain/chapters/enacting/preview-text.ts";
import { answersOwed } from "../../src/reconcile/show/answers.ts";
import type { AdoptedConfig, SpaceInUse } from "../../src/domain/values/adopted-config.ts";
import { PartyRef } from "../../src/domain/values/party.ts";
import { replay } from "../../src/domain/case/replay.ts";
import { spaceKinds } from "../../src/app/engine/space-kinds.ts";
import { spaceWords } from "../fakes/spaces.ts";
import { ada, at, bo, recorded } from "../domain/given.ts";
import { matchesPage, type Entry } from "./page.ts";
import { after } from "./part-of.ts";
import { registry, says, told, type Happened } from "./told-case.ts";
import { acknowledged, enacted, found, proposed, wide } from "./typical-cases.ts";

/** A space of every kind that takes a key, beside those of the other cases. */
const [forum, chat, rooms, guild, lists] = [
  { kind: "discourse", name: "forum", key: "FORUM https://forum.example.org" },
  { kind: "zulip", name: "chat", key: "CHAT https://chat.example.org" },
  { kind: "matrix", name: "rooms", key: "ROOMS https://matrix.example.org !a:example.org" },
  { kind: "discord", name: "voice", key: "VOICE https://discord.com 41771983423143937" },
  { kind: "mailman3", name: "lists", key: "LISTS https://lists.example.org dev@example.org" },
];
const spaces = [forum, chat, rooms, guild, lists].flatMap((place) =>
  place ? [{ name: place.name, places: [place] }] : [],
);
const everywhere: AdoptedConfig = {
  ...wide,
  spaceWords,
  spaces: [...wide.spaces, ...spaces, { name: "old place", places: [] }],
};

const withoutKey = (space: SpaceInUse): SpaceInUse =>
  ["forum", "chat"].includes(space.name) ? { ...space, lacksKey: true } : space;

const account = (minutes: number, place: typeof forum, id: string, name: string): Happened => [
  recorded(at(`22 16:${minutes}`), {
    type: "AccountNamed",
    party: PartyRef.parse("reported-1"),
    space: place?.name ?? "",
    places: [{ kind: place?.kind ?? "", key: place?.key ?? "" }],
    account: { id, name },
  }),
];

const known: Happened = [
  ...found,
  ...account(30, forum, "77", "mal77"),
  ...account(31, forum, "78", "mal78"),
  ...account(32, rooms, "@mal:example.org", "@mal:example.org"),
  ...account(33, guild, "80351110224678912", "mal"),
  ...account(34, lists, "mal@example.org", "Mal"),
];

const proposes = (words: string): Happened => says(bo, at("23 10:00"), `/propose\n- ${words}`);
const previewed = (happened: Happened, config = everywhere) =>
  previewText(after(happened, at("23 12:00"), config), config);

const unknown = (happened: Happened) => {
  const state = after(happened, at("23 12:00"), everywhere);
  return { ...state, parties: state.parties.map((party) => ({ ...party, person: undefined })) };
};

test("what /preview shows is what it was", async () => {
  const page: readonly Entry[] = [
    ["nothing is proposed", previewed(acknowledged)],
    [
      "nobody is put out",
      previewed([...found, ...proposes("{ kind: public-reminder, venue: the forum }")]),
    ],
    [
      "a ban from everywhere",
      previewed([
        ...known,
        ...proposes("{ kind: ban, of: reported-1, spaces: all, until: 2026-12-22 }"),
      ]),
    ],
    [
      "a ban where the host has set no key for some",
      previewed(
        [
          ...known,
          ...proposes(
            "{ kind: ban, of: reported-1, spaces: [github, forum, chat], until: 2026-12-22 }",
          ),
        ],
        { ...everywhere, spaces: everywhere.spaces.map(withoutKey) },
      ),
    ],
    [
      "a ban for good of somebody whose accounts nobody knows",
      previewText(
        unknown([
          ...found,
          ...proposes("{ kind: ban, of: reported-1, spaces: [github, forum], permanent: true }"),
        ]),
        everywhere,
      ),
    ],
    [
      "muted everywhere",
      previewed([
        ...known,
        ...proposes("{ kind: muted, of: reported-1, spaces: all, until: 2026-12-22 }"),
      ]),
    ],
    [
      "a ban for good",
      previewed([
        ...known,
        ...proposes("{ kind: ban, of: reported-1, spaces: [github], permanent: true }"),
      ]),
    ],
    ["it is carried out", previewText(after(enacted, at("24 19:00"), wide), wide)],
  ];
  await matchesPage("preview", page);
});

test("/preview is answered with it, and changes nothing", () => {
  const asked = told(
    "a preview",
    [...proposed, ...says(ada, at("23 15:00"), "/preview")],
    at("23 15:10"),
    { under: wide },
  );
  expect(asked.events.at(-1)).toMatchObject({ type: "ExplanationGiven", about: "preview" });
  const state = replay(asked.events);
  if (!state) throw new Error("no case");
  const bodies = answersOwed(asked.events, state, wide, registry, "").map(({ body }) => body);
  expect(bodies.at(-1)).toContain("**What its bans and mutes do when it is carried out.**");
});

test("every kind of space that Comity works in says what a ban is there, in clauses", () => {
  const said = spaceKinds.flatMap(({ words }) =>
    words ? [words.does, words.mute?.does ?? {}].flatMap((one) => Object.values<string>(one)) : [],
  );
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((clause) => /\.$|\n/.test(clause))).toEqual([]);
});
