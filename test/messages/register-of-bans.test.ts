import { test } from "vitest";
import { ListedBan } from "../../src/domain/chapters/banning/listed-ban.ts";
import { Instant } from "../../src/domain/values/time.ts";
import { bansText, pagesOfBans } from "../../src/messages/bans.ts";
import { inOrganisation, spaceWords } from "../fakes/spaces.ts";
import { listed, order } from "../domain/chapters/enacting/some-action.ts";
import { at, mal } from "../domain/given.ts";
import { type Entry, matchesPage } from "./page.ts";

type Place = ListedBan["places"][number];
const { places, ended } = ListedBan.shape;
const standings = places.element.shape.standing.options;
const reasons = ended.unwrap().shape.because.options;

/**
 * A place of each kind: an organisation, as older registers name it too, one of a kind that this
 * version does not know, a space that people look after, one nobody names.
 */
const placesWith = (standing: Place["standing"]): ListedBan["places"] => [
  { organisation: "sandbox-org", standing },
  { space: "github", place: inOrganisation("other-org"), standing },
  { space: "chat", place: { kind: "unheard-of", key: "#chat", name: "#chat" }, standing },
  { space: "conference chat", standing },
  { standing },
];
const running = standings.map((standing, i) =>
  listed(standing, { order: order(`${i}`), person: mal, places: placesWith(standing) }),
);
const over = running.map((ban, i) => {
  const because = reasons[i % reasons.length] ?? "time";
  return { ...ban, order: order(`e${i}`), ended: { at: at("23 17:00"), because } };
});
const temporary = { permanent: undefined, until: at("29 17:00") };

const longAgo = { ended: { at: at("23 17:00"), because: "time" as const } };
const later = Instant.parse("2028-01-01T00:00:00Z");
const pagesOfLater = pagesOfBans(
  [listed("over", { person: mal, ...longAgo }), listed("held", { order: order("b"), person: mal })],
  spaceWords,
  later,
);

const emptied = pagesOfBans([], spaceWords, later, [{ path: "BANS-2026.md" }]).slice(1);

test("BANS.md says what it said", async () => {
  await matchesPage("bans", [
    ...pagesOfLater.map(({ path, text }): Entry => [`a year later, ${path}`, text]),
    ...emptied.map(({ path, text }): Entry => [`none of that year is kept, ${path}`, text]),
    ["nobody is banned", bansText([], spaceWords)],
    ["every way a ban can stand", bansText([...running, ...over], spaceWords)],
    [
      "accounts of a space",
      bansText(
        [
          listed("held", {
            person: mal,
            places: ["77", "78"].map((account) => ({
              standing: "held" as const,
              account,
              space: "forum",
              place: { kind: "discourse", key: "FORUM https://forum.example.org", name: "forum" },
            })),
          }),
        ],
        spaceWords,
      ),
    ],
    [
      "somebody without an account, and a ban that another resolution lifts",
      bansText(
        [
          listed("ordered", { ...temporary, person: undefined }),
          listed("held", { ...temporary, person: mal, lift_asked: at("24 10:00") }),
        ],
        spaceWords,
      ),
    ],
  ]);
});
