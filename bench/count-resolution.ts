import { z } from "zod";
import { committeeConfig } from "sandbox/committee-config";
import type { BenchLine } from "./bench-line.ts";
import { startLocalWorld } from "./local-world.ts";

const committeeOfFive = ["ada", "bo", "cy", "dee", "pat"];
const Pulls = z.array(z.object({ number: z.int(), merged_at: z.string().nullable() }));

/** What the app asks of GitHub from a proposal until five have approved it and it is merged. */
export async function countResolution(): Promise<readonly BenchLine[]> {
  const config = committeeConfig.replace(
    /members: \[[^\]]*\]/,
    `members: [${committeeOfFive.join(", ")}]`,
  );
  await using world = await startLocalWorld(config);
  const number = await world.report();
  const say = async (login: string, body: string): Promise<void> => {
    await world.as(login, `POST ${world.repository}/issues/${number}/comments`, { body });
    await world.idle();
  };
  const pulls = async () =>
    Pulls.parse(await world.as("ada", `GET ${world.repository}/pulls?state=all`));
  await say("ada", "/acknowledge\n/name reported @mal");
  await say("ada", "/ask reporter-1 safety\n/heard reporter-1: yes\n/heard reported-1: by phone");
  await say("ada", "/find\nhappened: insults\nviolation: yes\nresponsible: reported-1");
  await say("ada", "/find\nongoing: no\ndanger: no");
  await world.advance("1m");
  const { requests, points } = await world.during(async () => {
    await say("bo", "/propose\n- { kind: private-reprimand, to: reported-1 }");
    const [pull] = await pulls();
    for (const login of committeeOfFive) {
      const review = { event: "APPROVE" };
      await world.as(login, `POST ${world.repository}/pulls/${pull?.number}/reviews`, review);
      await world.idle();
    }
  });
  const [merged] = await pulls();
  const line = {
    quantity: "a proposal, five approvals, merged",
    ours: String(requests),
    points: String(points),
    target: "≤ 18",
    bestPeer: "46 (policy-bot)",
    isMet: requests <= 18 && typeof merged?.merged_at === "string",
  };
  return [line];
}
