import { nothingForgotten } from "../../../src/domain/numbers/forgotten.ts";
import { recordingLog } from "../../app/recording-log.ts";
import { expect, test } from "vitest";
import name from "../../../src/domain/chapters/reporting/commands/name.ts";
import { GitOid, NodeId } from "../../../src/domain/values/ids.ts";
import { hearCase } from "../../../src/reconcile/hear/hear-case.ts";
import { opened } from "../../domain/chapters/urgent-action/said-alone.ts";
import { at, config, given, handle, pat, recorded, report, rin } from "../../domain/given.ts";
import { aSpace } from "../../fakes/a-space.ts";
import { comment, observation } from "../../fakes/observed.ts";
import { newSalt } from "../../fakes/hearing.ts";
import { ourAnchors, ourHash, ourSeal } from "../../fakes/record-keys.ts";
import { writing } from "../../fakes/writing.ts";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";

const rootOid = GitOid.parse("0".repeat(40));

/** The case of 22 November in which pat, from outside, says something at 17:00. */
async function heard(body: string, appointed: boolean) {
  const asked: string[] = [];
  const event = recorded(at("22 16:30"), { type: "PersonAppointed", person: pat, reason: "few" });
  const history = given(appointed ? [...opened, event] : opened).history();
  const said = comment({ id: NodeId.parse("IC_said"), body, author: { ...pat, kind: "user" } });
  const found = {
    codeName: report.codeName,
    observation: observation({ comments: [said], observedAt: at("22 17:01") }),
    branch: undefined,
    documents: history.map((content, i) => ({
      n: i + 1,
      sha256: writing.sha256(`${i}`),
      isSigned: true,
      content,
    })),
    trust: "trusted" as const,
  };
  const result = await hearCase(found, {
    ...writing,
    newSalt,
    keyedHash: ourHash,
    addressSeal: ourSeal,
    readMarkdown,
    commands: new Map([[name.name, name]]),
    register: {
      headOid: rootOid,
      end: config.register,
      anchorRun: undefined,
      files: [],
      rootOid,
      adopted: [config],
      bans: [],
      forgotten: nothingForgotten,
    },
    clock: { now: () => at("22 17:01") },
    codec: { read: () => [] },
    anchorCodec: ourAnchors,
    repository: {
      observe: () => Promise.resolve(undefined),
      recordOf: () => Promise.resolve(undefined),
      people: (handles) => {
        asked.push(...handles);
        return Promise.resolve(
          new Map([[handle("rin"), { person: rin, createdAt: at("01 00:00") }]]),
        );
      },
    },
    bans: { findSpace: () => aSpace() },
    openings: () => [],
    calls: { heard: () => Promise.resolve([]), keep: () => Promise.resolve() },
    log: recordingLog().log,
  });
  return { asked, added: result?.added };
}

test("an outsider appointed for the case names somebody by their login", async () => {
  const { asked, added } = await heard("/name witness @rin", true);
  expect(asked).toEqual(["rin"]);
  expect(added).toMatchObject([{ type: "PartyNamed", person: rin, by: { id: pat.id } }]);
});

test("what anybody else from outside says costs no request and does nothing", async () => {
  expect(await heard("/name witness @rin", false)).toEqual({ asked: [], added: [] });
});
