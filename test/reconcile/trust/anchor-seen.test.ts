import { describe, expect, test } from "vitest";
import { Sha256 } from "../../../src/domain/values/ids.ts";
import type { ObservedComment, TextVersion } from "../../../src/ports/observation.ts";
import { printAnchor } from "../../../src/reconcile/marks/markers.ts";
import { anchorSeen } from "../../../src/reconcile/observe/anchor-seen.ts";
import { at, dee } from "../../domain/given.ts";
import { comment, observation } from "../../fakes/observed.ts";
import { ourAnchors } from "../../fakes/record-keys.ts";

const app = { id: 77, login: "comity", kind: "bot" as const };
const somebody = { ...dee, kind: "user" as const };
const end = (n: number) => ({ n, sha256: Sha256.parse(String(n).repeat(64)) });
const says = (n: number, words = "what is next") => `${printAnchor(end(n))}\n${words}`;

/** One version a minute, from 17:01 on: by whom, and what. */
function seen(
  versions: readonly (readonly [TextVersion["by"], string | null])[],
  more: Partial<ObservedComment> = {},
) {
  const body = versions.findLast(([, text]) => text !== null)?.[1] ?? "";
  const all = versions.map(([by, text], i) => ({ at: at(`22 17:0${i + 1}`), by, text }));
  const status = comment({ body, ours: true, author: app, versions: all, ...more });
  return anchorSeen(observation({ app, comments: [status] }), ourAnchors);
}

describe("the anchor", () => {
  test("is what the status comment names", () => {
    expect(seen([[app, says(1)]])).toEqual({
      end: end(1),
      editedAt: undefined,
      deletedAt: undefined,
    });
  });

  test.each<[string, Parameters<typeof seen>, string | undefined]>([
    [
      "only by the app",
      [
        [
          [app, says(1)],
          [app, says(2)],
        ],
      ],
      undefined,
    ],
    [
      "by somebody",
      [
        [
          [app, says(1)],
          [somebody, says(2)],
        ],
      ],
      "17:02",
    ],
    [
      "by a deleted account",
      [
        [
          [app, says(1)],
          [null, says(2)],
        ],
      ],
      "17:02",
    ],
    [
      "and put back by somebody",
      [
        [
          [app, says(1)],
          [somebody, "x"],
          [somebody, says(1)],
        ],
      ],
      "17:03",
    ],
    [
      "by somebody, and written anew by the app",
      [
        [
          [app, says(1)],
          [somebody, says(2)],
          [app, says(3)],
        ],
      ],
      "17:02",
    ],
    [
      "by taking it away",
      [
        [
          [app, says(1)],
          [somebody, "what is next"],
        ],
      ],
      "17:02",
    ],
    [
      "by somebody who deleted that revision",
      [
        [
          [app, says(1)],
          [somebody, null],
        ],
      ],
      "17:02",
    ],
    [
      "not, though somebody changed other words",
      [
        [
          [app, says(1)],
          [somebody, says(1, "x")],
        ],
      ],
      undefined,
    ],
    [
      "before what is still read, which was looked at then",
      [
        [
          [app, null],
          [somebody, says(2)],
          [app, says(3)],
        ],
        { versionsTruncated: true },
      ],
      undefined,
    ],
    [
      "after what is still read begins",
      [
        [
          [app, null],
          [app, says(1)],
          [somebody, says(2)],
        ],
        { versionsTruncated: true },
      ],
      "17:03",
    ],
  ])("was edited %s", (_, versions, expected) => {
    expect(seen(...versions).editedAt).toBe(expected && at(`22 ${expected}`));
  });

  test("is known by what the app once wrote, where somebody took it away", () => {
    expect(
      seen([
        [app, says(1)],
        [somebody, "nothing to see"],
      ]).end,
    ).toBeUndefined();
  });

  test("is missed where somebody deleted a comment of ours and there is no status comment", () => {
    const ourCommentsDeletedAt = [at("22 17:05"), at("22 17:02")];
    expect(anchorSeen(observation({ app, ourCommentsDeletedAt }), ourAnchors).deletedAt).toBe(
      at("22 17:05"),
    );
  });

  test("is not missed where another comment of ours was deleted", () => {
    const versions = [{ at: at("22 17:00"), by: app, text: says(1) }];
    const status = comment({ body: says(1), ours: true, author: app, versions });
    const ourCommentsDeletedAt = [at("22 17:05")];
    const seenNow = anchorSeen(
      observation({ app, comments: [status], ourCommentsDeletedAt }),
      ourAnchors,
    );
    expect(seenNow.deletedAt).toBeUndefined();
  });
});
